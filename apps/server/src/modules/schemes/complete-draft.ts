import { ChoiceSchema, ClassSchema, CriterionSchema, MovementSchema, TierSchema } from "@gradus/contract";
import {
  type ClassDefinition,
  type Criterion,
  expressionTypeOf,
  type FlagDefinition,
  type MetricDefinition,
  type SchemeDefinition,
  type TierDefinition,
} from "@gradus/engine";
import type { z } from "zod";
import type { DraftDefinition } from "./draft-queries.ts";

/**
 * Fills what is missing of a draft, or has the wrong shape, with parts that raise no problem of their
 * own, in the same places: the parts that are there can then be checked as if the scheme were finished.
 */
export function completeDraft(
  draft: DraftDefinition,
  catalogue: readonly MetricDefinition[],
): SchemeDefinition {
  const { where, unit } = recordOf(draft.population);
  return {
    code: text(draft.code) ?? "draft",
    name: noName,
    population: { where: text(where), unit: unit === "group" || unit === "inherit" ? unit : undefined },
    criteria: listOf(draft.criteria).map((each, position) => completeCriterion(each, position, catalogue)),
    ...(Array.isArray(draft.classes) && !Array.isArray(draft.tiers)
      ? { classes: draft.classes.map(completeClass) }
      : { tiers: listOf(draft.tiers).map(completeTier) }),
    choose: partOf(ChoiceSchema, draft.choose),
    flags: listOf(draft.flags).map(completeFlag),
    movement: partOf(MovementSchema, draft.movement),
    ungradedWhen: text(draft.ungradedWhen),
    newWhen: text(draft.newWhen),
    money: text(draft.money),
  };
}

const noName = { en: "–", zh: "–" };

function completeCriterion(
  each: unknown,
  position: number,
  catalogue: readonly MetricDefinition[],
): Criterion {
  const parsed = CriterionSchema.safeParse(each);
  if (parsed.success) return parsed.data;
  const { code, metric, weight, direction, scoring, toward } = recordOf(each);
  const unit = catalogue.find((candidate) => candidate.code === metric)?.unit ?? "number";
  const given = CriterionSchema.shape.scoring.safeParse(scoring);
  const silent: Criterion["scoring"] =
    expressionTypeOf(unit) === "text" ? { kind: "map", points: {} } : { kind: "linear", from: 0, to: 1 };
  const name = text(metric) ?? "";
  return {
    code: text(code) ?? (name === "" ? `${position}` : undefined),
    metric: name,
    weight: typeof weight === "number" ? weight : 0,
    direction: direction === "less" ? "less" : "more",
    scoring: given.success ? given.data : silent,
    toward: text(toward),
  };
}

function completeTier(each: unknown, position: number): TierDefinition {
  const parsed = TierSchema.safeParse(each);
  if (parsed.success) return parsed.data;
  const { code, enter, gate } = recordOf(each);
  return {
    code: text(code) ?? `${position}`,
    name: noName,
    enter: typeof enter === "number" ? enter : 0,
    gate: text(gate),
  };
}

function completeClass(each: unknown, position: number): ClassDefinition {
  const parsed = ClassSchema.safeParse(each);
  if (parsed.success) return parsed.data;
  const { code, when, cells } = recordOf(each);
  return {
    code: text(code) ?? `${position}`,
    name: noName,
    when: text(when),
    cells: partOf(ClassSchema.shape.cells, cells),
  };
}

function completeFlag(each: unknown, position: number): FlagDefinition {
  const { code, when } = recordOf(each);
  return { code: text(code) ?? `${position}`, name: noName, when: text(when) ?? "false" };
}

/** A part as far as it has the right shape. */
function partOf<Part>(schema: z.ZodType<Part>, given: unknown): Part | undefined {
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
