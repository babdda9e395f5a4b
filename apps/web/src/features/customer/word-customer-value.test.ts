import { expect, test } from "vitest";
import { wordsIn } from "../../ui/words.ts";
import { valueWords } from "./value-words.ts";
import { type ToldValue, wordCustomerValue } from "./word-customer-value.ts";

const regular: ToldValue = {
  asOf: "2026-06-30",
  purchaseDays: 9,
  usualInterval: 31,
  daysSinceLast: 92,
  alive: 0.244,
  abstention: null,
};
const tooFew = { code: "modelTooFewCustomers", detail: "客户太少。" };

function say(change: Partial<ToldValue>) {
  const told = { ...regular, ...change };
  return {
    zh: wordCustomerValue(told, wordsIn("zh", valueWords)),
    en: wordCustomerValue(told, wordsIn("en", valueWords)),
  };
}

test("a regular customer: how often, when last, how likely still active", () => {
  expect(say({})).toEqual({
    zh: "通常每 31 天购买一次，上次在 92 天前：仍活跃的概率为 24%。",
    en: "Usually buys every 31 days, last 92 days ago: 24 % likely still active.",
  });
});

test("fewer than three purchases have no usual interval", () => {
  expect(say({ purchaseDays: 2, usualInterval: null })).toEqual({
    zh: "购买过 2 次，上次在 92 天前：仍活跃的概率为 24%。",
    en: "Has bought 2 times, last 92 days ago: 24 % likely still active.",
  });
  expect(say({ purchaseDays: 1, usualInterval: null, daysSinceLast: 1 })).toEqual({
    zh: "只购买过一次，在 1 天前：仍活跃的概率为 24%。",
    en: "Has bought once, a day ago: 24 % likely still active.",
  });
});

test("who purchased on the day itself, every day, or never", () => {
  expect(say({ usualInterval: 0.5, daysSinceLast: 0 }).en).toBe(
    "Usually buys every day, last on the as-of date itself: 24 % likely still active.",
  );
  expect(say({ purchaseDays: 1, usualInterval: null, daysSinceLast: 0 }).zh).toBe(
    "首次购买就在截止日当天：仍活跃的概率为 24%。",
  );
  expect(say({ purchaseDays: 0, usualInterval: null, daysSinceLast: null, alive: null })).toEqual({
    zh: "截至 2026-06-30 从未购买。",
    en: "Has never bought up to 2026-06-30.",
  });
});

test("a model that abstains gives its reason instead of a number", () => {
  expect(say({ alive: null, abstention: tooFew }).zh).toBe(
    "通常每 31 天购买一次，上次在 92 天前。活跃概率无法判断：客户太少。",
  );
  expect(say({ alive: null }).en).toBe("Usually buys every 31 days, last 92 days ago.");
});

test.each([
  [0, "less than 1 %"],
  [0.0099, "less than 1 %"],
  [0.01, "1 %"],
  [0.99, "99 %"],
  [0.9999, "more than 99 %"],
  [1, "100 %"],
])("a probability of %f is told as %s", (alive, told) => {
  expect(say({ alive }).en).toContain(`: ${told} likely`);
});
