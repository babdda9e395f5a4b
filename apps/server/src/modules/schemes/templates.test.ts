import { readFileSync } from "node:fs";
import { SchemeFileSchema, type Template } from "@gradus/contract";
import { checkMetrics, type ExpressionType, findSchemeProblems } from "@gradus/engine";
import { describe, expect, it } from "vitest";
import { checkDraft } from "./check-draft.ts";
import { allTemplates, companyTemplates, schemeTemplates } from "./templates.ts";

const every = [...allTemplates.values()];
const company = [...companyTemplates.values()];
const closureOf = ({ metrics }: Template) => ({
  ...{ metrics, baseCurrency: "CNY", currencyDigits: 2, fiscalStartMonth: 1 },
});

describe.each(every.map((template) => [template.code, template] as const))(
  "the template %s",
  (_, template) => {
    it("holds together: its metrics by what it brings, its schemes by its metrics", () => {
      const typeOf = (type: string) => (type === "choice" ? "text" : type) as ExpressionType;
      const shipped = ["received", "refund"]; // the small ones rest on types that every organisation has
      const surroundings = {
        activityTypes: new Set([...shipped, ...template.activityTypes.map(({ code }) => code)]),
        attributes: new Map(template.attributes.map(({ code, type }) => [code, typeOf(type)])),
        scales: new Set(template.scales.map(({ code }) => code)),
      };
      expect(checkMetrics(template.metrics, surroundings)).toBeUndefined();
      for (const scheme of template.schemes) {
        expect([scheme.code, findSchemeProblems({ ...closureOf(template), scheme })]).toEqual([
          scheme.code,
          [],
        ]);
        expect(checkDraft({ ...scheme }, template.metrics).problems).toEqual([]);
      }
    });

    it("runs a scheme after those it reads", () => {
      const codes = template.schemes.map(({ code }) => code);
      for (const [position, { code }] of template.schemes.entries()) {
        const read = schemeTemplates
          .get(code)
          ?.metrics?.flatMap((metric) => (metric.from === "standing" ? [metric.scheme] : []));
        for (const other of read ?? []) expect(codes.slice(0, position)).toContain(other);
      }
    });

    it("says everything in both languages, in Chinese with its own punctuation", () => {
      const texts: unknown[] = [];
      const collect = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        if ("zh" in value && "en" in value) texts.push(value);
        else for (const part of Object.values(value)) collect(part);
      };
      collect(template);
      expect(texts.length).toBeGreaterThan(10);
      for (const { en, zh } of texts as { en: string; zh: string }[]) {
        expect(en).toMatch(/^[\x20-\x7e¥×]+$/);
        expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]|评级|往来记录/);
        expect(zh.replace(/RFM|SCV/g, "")).toMatch(/[\u4e00-\u9fff]/);
      }
    });
  },
);

describe("the five templates", () => {
  it("are there, each with the schemes that belong together", () => {
    expect(company.map(({ code, schemes }) => [code, schemes.length])).toEqual([
      ["sponsors", 3],
      ["strategic", 6],
      ["media", 5],
      ["customer-value", 3],
      ["joint", 3],
    ]);
  });

  it("mean one thing by one code, so that they can stand beside each other", () => {
    const meanings = new Map<string, unknown>();
    const own = SchemeFileSchema.parse(
      JSON.parse(
        readFileSync(new URL("../../../../../demo/scheme-key-accounts.json", import.meta.url), "utf8"),
      ),
    );
    const parts = (template: Pick<Template, "metrics" | "attributes" | "activityTypes">) => [
      ...template.metrics.map((part) => ["metric", part] as const),
      ...template.attributes.map((part) => ["attribute", part] as const),
      ...template.activityTypes.map((part) => ["type", part] as const),
    ];
    const { metrics = [], attributes = [], activityTypes = [] } = own;
    for (const [kind, part] of [...every.flatMap(parts), ...parts({ metrics, attributes, activityTypes })]) {
      const key = `${kind} ${part.code}`;
      expect(part).toEqual(meanings.get(key) ?? part);
      meanings.set(key, part);
    }
    const codes = every.flatMap(({ schemes }) => schemes.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect([...schemeTemplates.keys()].sort()).toEqual(codes.sort());
  });

  it("keep a tier five points below where it begins, go down one at a time and wait 90 days", () => {
    const ladders = company.flatMap(({ schemes }) => schemes.filter(({ tiers }) => tiers !== undefined));
    expect(ladders.length).toBeGreaterThan(8);
    for (const { code, tiers = [], movement } of ladders) {
      for (const { enter, keep } of tiers.slice(0, -1)) expect([code, keep]).toEqual([code, enter - 5]);
      expect(movement).toMatchObject({ stepsDown: 1, graceDays: 90 });
      expect(tiers.at(-1)).toMatchObject({ enter: 0 });
    }
  });

  it("never tell a customer that it is of low value", () => {
    const steps = company.flatMap(({ schemes }) =>
      schemes.flatMap(({ tiers, classes }) => [...(tiers ?? []), ...(classes ?? [])]),
    );
    for (const { name } of steps) {
      expect(name.zh).not.toMatch(/低价值|低潜力|劣/);
      expect(name.en).not.toMatch(/low/i);
    }
  });
});
