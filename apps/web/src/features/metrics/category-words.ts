import { defineWords } from "../../ui/words.ts";

/** Names of categories that are the same under every scheme. */
export const categoryWords = defineWords("categories", {
  zh: { new: "新客户", ungraded: "未定级" },
  en: { new: "New", ungraded: "Ungraded" },
});
