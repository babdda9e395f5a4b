import { type Named, wordCondition } from "@gradus/engine";
import type { Answer } from "@gradus/sdk";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatScore, nothing } from "../text/format-values.ts";

type Definition = Answer<"getScheme">["definition"];

const words = {
  class: { en: "class", zh: "类别" },
  flag: { en: "flag", zh: "标记" },
  name: { en: "name", zh: "名称" },
  condition: { en: "condition", zh: "条件" },
  cells: { en: "cells", zh: "单元格" },
} satisfies Record<string, Words>;

/** The classes of a scheme, and how one of them is chosen. */
export function describeClasses(session: Session, definition: Definition, metrics: readonly Named[]): string {
  const { classes = [], choose = { by: "rules" } } = definition;
  const condition = choose.by === "cross" ? words.cells : words.condition;
  const columns = choose.by === "highest" ? [words.class, words.name] : [words.class, words.name, condition];
  const table = formatTable(
    columns.map((title) => ({ title: session.word(title) })),
    classes.map(({ code, name, when, cells }) => {
      const taken = cells?.map(({ row, column }) => `${row} × ${column}`).join(", ");
      const rule = when === undefined ? taken : inWords(session, definition, metrics, when);
      return [code, session.word(name), ...(choose.by === "highest" ? [] : [rule ?? nothing])];
    }),
  );
  const way = describeWay(choose, metrics);
  return way ? `${session.word(way)}\n${table}` : table;
}

/** The flags of a scheme; empty where it has none. */
export function describeFlags(session: Session, definition: Definition, metrics: readonly Named[]): string {
  const { flags = [] } = definition;
  if (flags.length === 0) return "";
  return formatTable(
    [words.flag, words.name, words.condition].map((title) => ({ title: session.word(title) })),
    flags.map(({ code, name, when }) => [
      code,
      session.word(name),
      inWords(session, definition, metrics, when),
    ]),
  );
}

/** The name of a metric; its code where it has none. */
export function nameOf(code: string, metrics: readonly Named[]): Words {
  return metrics.find((metric) => metric.code === code)?.name ?? { en: code, zh: code };
}

function describeWay(
  choose: NonNullable<Definition["choose"]>,
  metrics: readonly Named[],
): Words | undefined {
  if (choose.by === "rules") return undefined;
  if (choose.by === "cross") {
    const [rows, columns] = [nameOf(choose.rows, metrics), nameOf(choose.columns, metrics)];
    return { en: `${rows.en} crossed with ${columns.en}`, zh: `${rows.zh}与${columns.zh}交叉` };
  }
  const [least, lead] = [choose.atLeast ?? 0.01, choose.lead ?? 0].map(formatScore);
  return {
    en: `the class of the highest score, at least ${least} and ${lead} ahead of the second`,
    zh: `取得分最高的类别，不低于 ${least}，且领先第二名 ${lead}`,
  };
}

function inWords(
  session: Session,
  { criteria }: Definition,
  metrics: readonly Named[],
  condition: string,
): string {
  const named = criteria.map(({ code, metric }) => ({ code: code ?? metric, name: nameOf(metric, metrics) }));
  return session.word(wordCondition(condition, metrics, named));
}
