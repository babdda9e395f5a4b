import { defineWords } from "./words.ts";

/** Texts of the building blocks themselves. */
export const uiWords = defineWords("ui", {
  zh: {
    loading: "正在加载",
    unreachable: "无法连接服务器，请检查网络后重试。",
    retry: "重试",
    asOf: "统计截止日 {{day}}",
    source: "来源：{{source}}",
    tenThousand: "万{{unit}}",
    none: "—",
    cancel: "取消",
    confirm: "确定",
    undo: "撤销",
    total: "共 {{count}} 条",
    help: "说明",
  },
  en: {
    loading: "Loading",
    unreachable: "The server cannot be reached. Check the network and try again.",
    retry: "Try again",
    asOf: "As of {{day}}",
    source: "Source: {{source}}",
    tenThousand: "10,000 {{unit}}",
    none: "—",
    cancel: "Cancel",
    confirm: "Confirm",
    undo: "Undo",
    total: "{{count}} in all",
    help: "Help",
  },
});
