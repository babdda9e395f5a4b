import { describe, expect, it } from "vitest";
import { currencyOptions, monthOptions, timeZoneOptions } from "./place-options.ts";

describe("what an organisation chooses from", () => {
  it("names currencies in both languages, the reader's first, and finds them by either", () => {
    const [zh, en] = [currencyOptions("zh"), currencyOptions("en")];
    expect(zh[0]).toMatchObject({ value: "CNY", label: "CNY · 人民币 · Chinese Yuan" });
    expect(en[0]?.label).toBe("CNY · Chinese Yuan · 人民币");
    const found = (typed: string) =>
      zh.filter(({ search }) => search.includes(typed)).map(({ value }) => value);
    expect(found("瑞士法郎")).toContain("CHF");
    expect(found("swiss franc")).toContain("CHF");
  });

  it("offers every currency once", () => {
    const values = currencyOptions("en").map(({ value }) => value);
    expect([...values].sort()).toEqual([...Intl.supportedValuesOf("currency")].sort());
  });

  it("says how far a zone is from UTC on the day, summer time included", () => {
    const berlin = (day: string) =>
      timeZoneOptions("en", new Date(day)).find(({ value }) => value === "Europe/Berlin")?.label;
    expect(berlin("2026-01-15T12:00:00Z")).toMatch(/UTC\+1$/);
    expect(berlin("2026-07-15T12:00:00Z")).toMatch(/UTC\+2$/);
    const shanghai = timeZoneOptions("zh", new Date()).find(({ value }) => value === "Asia/Shanghai");
    expect(shanghai?.search).toContain("中国");
  });

  it("numbers the months from 1", () => {
    expect(monthOptions("en").map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthOptions("zh")[3]?.label).toBe("四月");
  });
});
