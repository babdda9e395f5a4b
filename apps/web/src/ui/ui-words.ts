import { defineWords } from "./words.ts";

/** Texts of the building blocks themselves. */
export const uiWords = defineWords("ui", {
  zh: {
    loading: "正在加载",
    unreachable: "无法连接服务器，请检查网络后重试。",
    retry: "重试",
    asOf: "统计截止日 {{day}}",
    source: "来源：{{source}}",
    none: "—",
    cancel: "取消",
    undo: "撤销",
    undone: "已撤销",
    undoFailed: "未能撤销",
    total: "共 {{count}} 条",
  },
  en: {
    loading: "Loading",
    unreachable: "The server cannot be reached. Check the network and try again.",
    retry: "Try again",
    asOf: "As of {{day}}",
    source: "Source: {{source}}",
    none: "—",
    cancel: "Cancel",
    undo: "Undo",
    undone: "Undone",
    undoFailed: "It could not be undone",
    total: "{{count}} in all",
  },
});
