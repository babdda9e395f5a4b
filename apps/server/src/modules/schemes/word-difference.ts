import type { Difference, Language } from "@gradus/contract";
import { type DefinitionDifference, type DefinitionJson, isNamedList, type LocalName } from "@gradus/engine";
import { entryWords, languageWords, partWords, sentenceWords, valueWords } from "./difference-words.ts";

/** What differences are worded with: the language, and what the metrics and the parts of the scheme are called. */
export interface DifferenceNames {
  readonly language: Language;
  readonly metrics: readonly { readonly code: string; readonly name: LocalName }[];
  /** Definitions in which tiers, classes and flags have their names, the first that knows one first. */
  readonly definitions: readonly DefinitionJson[];
}

/** A difference in words. */
export function wordDifference(difference: DefinitionDifference, names: DifferenceNames): Difference {
  const { path, kind, before, after } = difference;
  const isWholeEntry = path.length > 1 && isNamedList(path.at(-2) as string) && kind !== "changed";
  const sentence = isWholeEntry && kind !== "reordered" ? (`entry${capital(kind)}` as const) : kind;
  const words = sentenceWords[sentence as keyof typeof sentenceWords][names.language];
  const list = kind === "reordered" ? path.at(-1) : undefined;
  const text = fill(words, {
    part: wordPath(path, names),
    before: wordValue(before, path, names, list),
    after: wordValue(after, path, names, list),
  });
  return { path: [...path], kind, text };
}

/** Where a part of a scheme lies, in words: criterion “Receipts”, weight. A last `*` is the order of a list. */
export function wordPath(path: readonly string[], names: DifferenceNames): string {
  const { language } = names;
  if (path.at(-1) === "*") {
    return fill(sentenceWords.order[language], { part: wordPath(path.slice(0, -1), names) });
  }
  const said: string[] = [];
  let parts = "";
  let part: string | undefined;
  path.forEach((name, at) => {
    const list = path[at - 1];
    if (list !== undefined && isNamedList(list)) {
      const entry = entryWords[parts]?.[language] ?? "{name}";
      said.push(fill(entry, { name: nameOfEntry(list, name, names) }));
      part = undefined;
      return;
    }
    parts = parts === "" ? name : `${parts}.${name}`;
    const known = partWords[parts]?.[language];
    if (known === undefined && part !== undefined) said.push(part);
    part = known ?? languageWords[name]?.[language] ?? name;
  });
  if (part !== undefined) said.push(part);
  return said.join(language === "zh" ? "，" : ", ");
}

/** A value in words: of a part at a path, or the names of a list's entries in their order. */
export function wordValue(
  value: unknown,
  path: readonly string[],
  names: DifferenceNames,
  orderOf?: string,
): string {
  const { language } = names;
  const comma = language === "zh" ? "、" : ", ";
  if (value === undefined) return sentenceWords.nothing[language];
  if (typeof value === "number") return wordNumber(value, path.at(-1));
  if (typeof value === "string") return wordText(value, path.at(-1), names);
  if (Array.isArray(value)) {
    const entries = value.map((each) =>
      orderOf === undefined ? wordValue(each, path, names) : nameOfEntry(orderOf, String(each), names),
    );
    return entries.join(comma);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isLocalName(value)) return `“${value[language]}”`;
  return Object.entries(value)
    .map(([part, each]) => {
      if (part === "kind" || part === "by") return wordValue(each, [...path, part], names);
      const known = partWords[[...path, part].join(".")] ?? partWords[`criteria.scoring.${part}`];
      return `${known?.[language] ?? part} ${wordValue(each, [...path, part], names)}`;
    })
    .join(comma);
}

/** Parts whose text is a metric's code. */
const metricParts = new Set(["metric", "money", "rows", "columns"]);
/** Parts whose text is one of our words. */
const wordedParts = new Set(["direction", "missing", "unit", "rise", "fall", "kind", "length", "by"]);

function wordText(text: string, part: string | undefined, { metrics, language }: DifferenceNames): string {
  if (part !== undefined && metricParts.has(part)) {
    return metrics.find(({ code }) => code === text)?.name[language] ?? text;
  }
  const known = part !== undefined && wordedParts.has(part) && Object.hasOwn(valueWords, text);
  return known ? (valueWords[text]?.[language] ?? text) : text;
}

function wordNumber(value: number, part: string | undefined): string {
  if (part === "weight") return `${value}%`;
  if (part === "share" || part === "moneyShare" || part === "holdAbove")
    return `${Number((value * 100).toFixed(4))}%`;
  return value.toLocaleString("en", { maximumFractionDigits: 10 });
}

function nameOfEntry(
  list: string,
  code: string,
  { metrics, definitions, language }: DifferenceNames,
): string {
  if (list === "benefits" || list === "cadence" || list === "guidance") {
    const [zh, en] = code.split(" / ");
    return (language === "zh" ? zh : en) ?? code;
  }
  for (const definition of definitions) {
    const entries: unknown = definition[list];
    const found = Array.isArray(entries) ? entries.find((each) => codeOf(each) === code) : undefined;
    const name = found?.name ?? metrics.find((metric) => metric.code === found?.metric)?.name;
    if (isLocalName(name)) return name[language];
  }
  return code;
}

function codeOf(entry: { code?: unknown; metric?: unknown } | null): unknown {
  return entry?.code ?? entry?.metric;
}

function isLocalName(value: unknown): value is LocalName {
  return (
    typeof (value as LocalName | undefined)?.en === "string" && typeof (value as LocalName).zh === "string"
  );
}

function fill(words: string, params: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (blank, name: string) => params[name] ?? blank);
}

function capital<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}
