import { expect, test } from "vitest";
import { holdTop } from "./hold-top.ts";
import type { PriorMovement } from "./move-columns.ts";

const state = -2;

/** Units by what the rules had given: the tier, and the fall that waited, since and due on days. */
function before(...units: [tier: number, to?: number, since?: number, due?: number][]): PriorMovement {
  return {
    asOf: 99,
    tier: Int16Array.from(units, ([tier]) => tier),
    since: Int32Array.from(units, () => 10),
    pending: Int16Array.from(units, ([, to = -1]) => to),
    pendingSince: Int32Array.from(units, ([, , since = 0]) => since),
    due: Int32Array.from(units, ([, , , due = 0]) => due),
  };
}

/** What the rules give on day 100, with nothing that waits. */
function moved(...tiers: number[]) {
  const none = () => Int32Array.from(tiers, () => 0);
  return {
    tier: Int16Array.from(tiers),
    since: Int32Array.from(tiers, () => 100),
    pending: Int16Array.from(tiers, () => -1),
    ...{ pendingSince: none(), due: none() },
  };
}

test("a fall out of the top tier waits, and whatever else moves does so", () => {
  const held = holdTop(moved(2, 0, 2, 0), before([0], [1], [1], [0]), 100);
  expect([...held.tier]).toEqual([0, 0, 2, 0]);
  expect([...held.pending]).toEqual([2, -1, -1, -1]);
  expect([held.since[0], held.pendingSince[0], held.due[0]]).toEqual([10, 100, 100]);
  expect([...held.since]).toEqual([10, 100, 100, 100]);
});

test("a fall that waited already waits on since its own day, for a day that has come", () => {
  const held = holdTop(moved(1, 1), before([0, 1, 80, 95], [0, 1, 80, 120]), 100);
  expect([...held.pendingSince]).toEqual([80, 80]);
  expect([...held.due]).toEqual([95, 100]);
});

test("who would be in a state stays in the top tier, and nothing waits", () => {
  const held = holdTop(moved(state), before([0, 1, 80, 95]), 100);
  expect([held.tier[0], held.pending[0], held.since[0]]).toEqual([0, -1, 10]);
});

test("what it was given is left as it was", () => {
  const given = moved(2);
  holdTop(given, before([0]), 100);
  expect([...given.tier]).toEqual([2]);
});
