import fc from "fast-check";
import type { MovementRules } from "../grading/movement-rules.ts";

const unlessLeftOut = { nil: undefined };
const limits = {
  graceDays: fc.option(fc.integer({ min: 0, max: 200 }), unlessLeftOut),
  stepsDown: fc.option(fc.integer({ min: 1, max: 3 }), unlessLeftOut),
  minimumStayDays: fc.option(fc.integer({ min: 0, max: 400 }), unlessLeftOut),
};
const when = fc.constantFrom("once" as const, "period" as const);
const period = fc.oneof(
  fc.record({
    kind: fc.constantFrom("calendar" as const, "fiscal" as const),
    length: fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
  }),
  fc.constant({ kind: "anniversary" as const, metric: "last_order" }),
);

/** Movement rules without a committee; anniversaries are those of the metric `last_order`. */
export const arbitraryRules: fc.Arbitrary<MovementRules> = fc.record({
  ...limits,
  rise: when,
  fall: when,
  period,
});

/** Movement rules by which a committee decides. */
export const arbitraryCommittee: fc.Arbitrary<MovementRules> = fc.record({
  ...limits,
  committee: fc.constantFrom(
    [{ cutOff: "06-30", effective: "08-01" }],
    [
      { cutOff: "02-29", effective: "03-01" },
      { cutOff: "11-30", effective: "01-01" },
    ],
  ),
});

/** Any movement rules. */
export const arbitraryMovement: fc.Arbitrary<MovementRules> = fc.oneof(arbitraryRules, arbitraryCommittee);
