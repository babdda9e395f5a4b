import { describe, expect, test } from "vitest";
import { chooseBy, giveCell } from "./choose-by.ts";

const named = (code: string) => ({ code, name: { zh: code, en: code } });
const criterion = { metric: "orders", weight: 100, scoring: { kind: "linear", from: 0, to: 1 } } as const;
const cell = { row: "high", column: "low" };
const byRules = {
  ...named("s"),
  criteria: [criterion],
  classes: [{ ...named("a"), when: "orders > 1" }, named("rest")],
};

describe("another way of choosing classes", () => {
  test("leaves out what only the former read, and begins what it needs", () => {
    const highest = chooseBy(byRules, "highest");
    expect(highest.classes).toEqual([named("a"), named("rest")]);
    expect(highest.criteria).toEqual([{ ...criterion, toward: "a" }]);
    const cross = chooseBy(highest, "cross");
    expect(cross).toMatchObject({ choose: { by: "cross", rows: "", columns: "" }, criteria: [criterion] });
    expect(cross.classes).toEqual([{ ...named("a"), cells: [] }, named("rest")]);
    const back = chooseBy(cross, "rules");
    expect(back.choose).toBeUndefined();
    expect(back.classes).toEqual([{ ...named("a"), when: "false" }, named("rest")]);
  });

  test("chosen again keeps what is filled in", () => {
    expect(chooseBy(byRules, "rules")).toEqual(byRules);
    const given = {
      ...byRules,
      choose: { by: "cross" as const, rows: "x", columns: "y" },
      classes: [{ ...named("a"), cells: [cell] }, named("rest")],
    };
    expect(chooseBy(given, "cross")).toEqual(given);
  });

  test("lets no criterion speak where there is only the last class", () => {
    expect(chooseBy({ criteria: [criterion], classes: [named("rest")] }, "highest").criteria).toEqual([
      criterion,
    ]);
  });
});

test("a cell belongs to one class, and to the last where it belongs to none", () => {
  const classes = [{ ...named("a"), cells: [cell] }, named("b"), named("rest")];
  expect(giveCell(classes, cell, 1)).toEqual([
    { ...named("a"), cells: [] },
    { ...named("b"), cells: [cell] },
    named("rest"),
  ]);
  expect(giveCell(classes, cell, 2).flatMap(({ cells = [] }) => cells)).toEqual([]);
});
