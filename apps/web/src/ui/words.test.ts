import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { defineWords, texts, wordsNow } from "./words.ts";

const source = new URL("../", import.meta.url);
const han = /\p{Script=Han}/u;

type Texts = Record<string, string>;
const found: { namespace: string; zh: Texts; en: Texts }[] = [];

beforeAll(async () => {
  const files = await readdir(source, { recursive: true });
  const modules = files.filter((path) => /(^|[/-])words\.ts$/.test(path));
  await Promise.all(modules.map((path) => import(new URL(path, source).href)));
  const { zh = {}, en = {} } = texts.services.resourceStore.data as Record<string, Record<string, Texts>>;
  for (const namespace of Object.keys(zh)) {
    found.push({ namespace, zh: zh[namespace] as Texts, en: (en[namespace] ?? {}) as Texts });
  }
  expect(found.length).toBeGreaterThanOrEqual(2);
});

/** Every text of both languages that breaks a rule, as `namespace.key: text`. */
function offences(breaks: (zh: string, en: string, key: string) => boolean): string[] {
  return found.flatMap(({ namespace, zh, en }) =>
    Object.keys(zh)
      .filter((key) => breaks(zh[key] as string, en[key] ?? "", key))
      .map((key) => `${namespace}.${key}: ${zh[key]} / ${en[key]}`),
  );
}

const blanksOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("the texts of the pages", () => {
  it("are there in both languages, and none is empty", () => {
    expect(offences((zh, en) => zh.trim() === "" || en.trim() === "")).toEqual([]);
  });

  it("have the same blanks to fill in both", () => {
    expect(offences((zh, en) => String(blanksOf(zh)) !== String(blanksOf(en)))).toEqual([]);
  });

  it("hold no Chinese in English", () => {
    expect(offences((_zh, en) => han.test(en.replace(/[“‘（(][^”’）)]*[”’）)]/g, "")))).toEqual([]);
  });

  it("are translated: Chinese that is a phrase of English letters is a name or a sign", () => {
    const foreign = (zh: string) =>
      /[a-z]{2,} [a-z]{2,}/i.test(zh.replace(/\{\{\w+\}\}|“[^”]*”/g, "")) && !han.test(zh);
    expect(offences((zh) => foreign(zh))).toEqual([]);
  });

  it("have full-width punctuation between Chinese characters", () => {
    expect(offences((zh) => /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  it("never say 评级 or 往来记录", () => {
    expect(offences((zh) => /评级|往来记录/.test(zh))).toEqual([]);
  });
});

it("a blank is filled as it is, and English tells one from many", async () => {
  const words = defineWords("test", {
    zh: { found: "找到 {{count}} 位{{who}}" },
    en: { found: "{{count}} {{who}}s found", found_one: "One {{who}} found" },
  });
  const say = (count: number) => wordsNow(words)("found", { count, who: "<b>" });
  expect(say(2)).toBe("找到 2 位<b>");
  await texts.changeLanguage("en");
  expect([say(1), say(2)]).toEqual(["One <b> found", "2 <b>s found"]);
  await texts.changeLanguage("zh");
});
