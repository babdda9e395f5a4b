import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { archetypes } from "./archetypes.ts";
import { dayOf, firstDay, isWorkingDay, lastDay } from "./business-days.ts";
import { listCompanyFiles } from "./company-files.ts";
import { checkCharacter } from "./credit-code.ts";
import type { Fact } from "./fact.ts";
import { factCount, generateCompany } from "./generate-company.ts";
import { customerCount } from "./make-customers.ts";
import { storyCustomer } from "./story.ts";

const seed = 20231101;
const company = generateCompany(seed);
const { customers, facts } = company;
const byOrder = groupByOrder(facts);

describe("the demo company", () => {
  test("is the same on every machine and every day, and another one for another seed", () => {
    expect(hashRows(seed)).toBe("f2f804b89cbf566012ea0dc3174355de022542b3585fdfe4a4fd04092e37e0cc");
    expect(hashRows(seed + 1)).not.toBe(hashRows(seed));
  });

  test("has exactly 2,000 customers and 60,000 facts over exactly three years", () => {
    expect(customers).toHaveLength(customerCount);
    expect(customerCount).toBe(2000);
    expect(facts).toHaveLength(factCount);
    expect(factCount).toBe(60_000);
    expect(facts.at(0)?.day).toBe(firstDay);
    expect(facts.at(-1)?.day).toBe(lastDay);
  });

  test("knows every kind of customer and of fact", () => {
    expect(archetypes.reduce((sum, { count }) => sum + count, 1)).toBe(customerCount);
    const types = new Set(facts.map(({ type }) => type));
    expect(types.size).toBe(14);
  });

  test("notes in its programmes only what they know: of their own types, about its customers, up to the last day", () => {
    const { programmeFacts, accounts, judgements } = company;
    const types = new Set(programmeFacts.map(({ type }) => type));
    expect(types.delete("sponsorship")).toBe(true); // those of who sponsored once, in kind
    expect(types.size).toBe(19);
    expect(facts.filter(({ type }) => types.has(type))).toEqual([]);
    const known = new Set(customers);
    for (const { customer, day } of programmeFacts) {
      expect(known.has(customer) && day >= customer.joinedOn && day <= lastDay).toBe(true);
    }
    expect(accounts.every(({ customer }) => known.has(customer))).toBe(true);
    expect(new Set(accounts.map(({ customer }) => customer)).size).toBe(accounts.length);
    for (const { customer, value, ratedOn } of judgements) {
      expect(known.has(customer) && Number.isInteger(value) && value >= 1 && value <= 5).toBe(true);
      expect(ratedOn).toBeLessThan(lastDay);
    }
  });

  test("calls no two customers by the same code, name or credit code", () => {
    const codes = customers.map(({ creditCode }) => creditCode).filter(Boolean);
    for (const keys of [customers.map(({ code }) => code), customers.map(({ name }) => name), codes]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("gives every customer a name that says it is made up", () => {
    const real = customers.filter(({ name }) => !/示例|样例|虚构|演示/.test(name));
    expect(real).toEqual([]);
  });

  test("has credit codes with right check characters, in a division that does not exist", () => {
    expect(checkCharacter("91350100M000100Y4")).toBe("3"); // the example of GB 32100-2015
    const codes = customers.map(({ creditCode }) => creditCode).filter(Boolean);
    expect(codes.length).toBeGreaterThan(1900);
    for (const code of codes) {
      expect(code).toMatch(/^91990000XN\d{6}[\dX][0-9A-HJ-NPQRTUWXY]$/);
      expect(checkCharacter(code.slice(0, 17))).toBe(code[17]);
    }
  });

  test("knows a customer before anything happens with it", () => {
    expect(facts.filter(({ customer, day }) => day < customer.joinedOn)).toEqual([]);
  });

  test("takes the steps of an order one after the other, on working days", () => {
    expect(byOrder.size).toBeGreaterThan(5000);
    for (const steps of byOrder.values()) {
      const daysOf = (type: Fact["type"]) => steps.filter((step) => step.type === type).map(({ day }) => day);
      const [agreed, ...others] = steps;
      expect(agreed?.type).toMatch(/^(signed|ad-order|sponsorship)$/);
      expect(others.some(({ type }) => type === agreed?.type)).toBe(false);
      const deliveries = daysOf("delivered");
      for (const [index, day] of daysOf("invoiced").slice(0, deliveries.length).entries()) {
        expect(day).toBeGreaterThanOrEqual(deliveries[index] as number);
      }
      for (const day of daysOf("refund")) expect(day).toBeGreaterThan(daysOf("received")[0] as number);
    }
    expect(facts.filter(({ occasion, day }) => occasion && !isWorkingDay(day))).toEqual([]);
  });

  test("invoices what was delivered, receives no more than was agreed, and takes back only what it received", () => {
    const sum = (steps: readonly Fact[], ...types: Fact["type"][]) =>
      steps.filter(({ type }) => types.includes(type)).reduce((total, { amount = 0 }) => total + amount, 0);
    let overdue = 0;
    for (const steps of byOrder.values()) {
      const agreed = sum(steps, "signed", "ad-order", "sponsorship");
      const received = sum(steps, "received");
      expect(sum(steps, "delivered")).toBeLessThanOrEqual(agreed);
      expect(received).toBeLessThanOrEqual(agreed);
      expect(sum(steps, "refund")).toBeLessThanOrEqual(0);
      expect(received + sum(steps, "refund")).toBeGreaterThanOrEqual(0);
      if (steps.every(({ day }) => day < lastDay - 365) && received < sum(steps, "invoiced")) overdue++;
    }
    expect(overdue).toBeGreaterThan(50);
  });

  test("has few that bring most of the money, as companies have", () => {
    const receipts = new Map<string, number>();
    for (const { customer, type, day, amount = 0 } of facts) {
      if ((type !== "received" && type !== "refund") || day <= dayOf("2025-10-31")) continue;
      receipts.set(customer.code, (receipts.get(customer.code) ?? 0) + amount / 100);
    }
    const sorted = [...receipts.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, each) => sum + each, 0);
    const ofTopFifth = sorted.slice(0, sorted.length / 5).reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(200_000_000);
    expect(total).toBeLessThan(500_000_000);
    expect(ofTopFifth / total).toBeGreaterThan(0.65);
    expect(ofTopFifth / total).toBeLessThan(0.9);
  });

  test("has a rate at most seven days old for every fact in another currency", () => {
    const foreign = facts.filter(
      ({ customer, amount }) => customer.currency !== "CNY" && amount !== undefined,
    );
    expect(foreign.length).toBeGreaterThan(300);
    for (const { customer, day } of foreign) {
      const rates = company.rates.filter((rate) => rate.currency === customer.currency && rate.day <= day);
      expect(day - (rates.at(-1)?.day ?? 0)).toBeLessThanOrEqual(7);
    }
  });

  test("has a customer ¥12,300 short of a million in the last twelve months", () => {
    const received = facts.filter(
      ({ customer, type, day }) =>
        customer === storyCustomer && type === "received" && day > dayOf("2025-10-31"),
    );
    expect(received.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe((1_000_000 - 12_300) * 100);
  });
});

function hashRows(ofSeed: number): string {
  const hash = createHash("sha256");
  for (const { name, rows } of listCompanyFiles(generateCompany(ofSeed))) {
    hash.update(`${name}\n`);
    for (const row of rows()) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest("hex");
}

function groupByOrder(all: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of all) {
    if (fact.occasion === undefined) continue;
    const group = groups.get(fact.occasion);
    if (group) group.push(fact);
    else groups.set(fact.occasion, [fact]);
  }
  return groups;
}
