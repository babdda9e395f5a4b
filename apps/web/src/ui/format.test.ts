import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatInstant,
  formatMoney,
  formatNumber,
  formatSeconds,
  formatShare,
} from "./format.ts";

describe("formatMoney", () => {
  it("writes every digit it was given, with separators", () => {
    const amount = fc
      .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.stringMatching(/^\d{2}$/))
      .map(([whole, cents]) => `${whole}.${cents}`);
    fc.assert(
      fc.property(amount, (text) => formatMoney(text, { language: "zh" }).replaceAll(",", "") === text),
    );
    expect(formatMoney("-1234567.80", { language: "zh" })).toBe("-1,234,567.80");
    expect(formatMoney("999", { language: "en" })).toBe("999");
  });

  it("rounds to hundredths of ten thousand where these are asked for", () => {
    const inTenThousands = (text: string) => formatMoney(text, { language: "zh", tenThousands: true });
    expect(inTenThousands("1234567.80")).toBe("123.46");
    expect(inTenThousands("-40.00")).toBe("-0.00");
    expect(inTenThousands("123456789012.00")).toBe("12,345,678.90");
  });
});

it("other figures are written for reading", () => {
  expect(formatNumber(1234.567)).toBe("1,234.57");
  expect(formatShare(0.1234)).toBe("12.3%");
  expect(formatBytes(12_345)).toBe("12 KB");
  expect(formatBytes(12_345_678)).toBe("12.3 MB");
  expect(formatSeconds(4.24, "en")).toBe("4.2 secs");
  expect(formatSeconds(125, "en")).toBe("2 mins 5 secs");
});

it("an instant is written in the zone that is named, whatever the browser's", () => {
  expect(formatInstant("2026-06-30T16:05:00Z", "Asia/Shanghai")).toBe("2026-07-01 00:05");
  expect(formatInstant("2026-06-30T16:05:00Z", "America/New_York")).toBe("2026-06-30 12:05");
});
