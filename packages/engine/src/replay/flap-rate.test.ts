import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flapRate } from "./flap-rate.ts";

const ofOne = (...places: number[]) => places.map((place) => [place]);
const histories = (lowest: number) =>
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 })).chain(([evaluations, customers]) =>
    fc.array(fc.array(fc.integer({ min: lowest, max: 3 }), { minLength: customers, maxLength: customers }), {
      minLength: evaluations,
      maxLength: evaluations,
    }),
  );

describe("flap rate", () => {
  it("reverses a rise at or below where it began, and a fall at or above", () => {
    expect(flapRate(ofOne(2, 1, 3), true, 1)).toEqual({ moves: 2, judged: 1, reversed: 1, rate: 1 });
    expect(flapRate(ofOne(2, 0, 1), true, 1)).toMatchObject({ judged: 1, reversed: 0 });
    expect(flapRate(ofOne(1, 2, 0), true, 1)).toMatchObject({ judged: 1, reversed: 1 });
    expect(flapRate(ofOne(0, 2, 1), true, 1)).toMatchObject({ judged: 1, reversed: 0 });
  });

  it("reverses a change of class only by the very class left", () => {
    expect(flapRate(ofOne(2, 1, 3), false, 1)).toMatchObject({ judged: 1, reversed: 0 });
    expect(flapRate(ofOne(2, 1, 2), false, 1)).toMatchObject({ judged: 1, reversed: 1 });
  });

  it("counts no way into or out of a state, and looks past one for the way back", () => {
    expect(flapRate(ofOne(-1, 1, -2, 1, -3), true, 1)).toMatchObject({ moves: 0, rate: null });
    expect(flapRate(ofOne(2, 1, -1, 2), true, 2)).toMatchObject({ moves: 1, judged: 1, reversed: 1 });
    expect(flapRate(ofOne(1, 2, -1), true, 1)).toMatchObject({ judged: 1, reversed: 0 });
  });

  it("judges no move that had less time than a reversal may take, not even a reversed one", () => {
    expect(flapRate(ofOne(1, 0, 1), true, 2)).toEqual({ moves: 2, judged: 0, reversed: 0, rate: null });
  });

  it("never reverses more than it judges, judges more than moved, or falls when given more time", () => {
    fc.assert(
      fc.property(
        histories(-3),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (outcomes, isOrdered, within) => {
          const { moves, judged, reversed, rate } = flapRate(outcomes, isOrdered, within);
          expect(reversed).toBeLessThanOrEqual(judged);
          expect(judged).toBeLessThanOrEqual(moves);
          expect(rate).toBe(judged === 0 ? null : reversed / judged);
          const longer = [...outcomes, ...Array.from({ length: within }, () => outcomes.at(-1) as number[])];
          expect(flapRate(longer, isOrdered, within).judged).toBe(moves);
        },
      ),
    );
  });

  it("is the same upside down", () => {
    fc.assert(
      fc.property(histories(0), fc.integer({ min: 1, max: 3 }), (outcomes, within) => {
        const turned = outcomes.map((each) => each.map((place) => 3 - place));
        expect(flapRate(turned, true, within)).toEqual(flapRate(outcomes, true, within));
      }),
    );
  });

  it("adds up over customers", () => {
    fc.assert(
      fc.property(histories(-3), fc.integer({ min: 1, max: 3 }), (outcomes, within) => {
        const each = (outcomes[0] as number[]).map((_, i) =>
          flapRate(
            outcomes.map((places) => [places[i] as number]),
            true,
            within,
          ),
        );
        const sum = (of: "moves" | "judged" | "reversed") => each.reduce((all, one) => all + one[of], 0);
        expect(flapRate(outcomes, true, within)).toMatchObject({
          ...{ moves: sum("moves"), judged: sum("judged"), reversed: sum("reversed") },
        });
      }),
    );
  });

  it("refuses what makes no sense", () => {
    expect(() => flapRate([[1], [1, 2]], true, 1)).toThrow(RangeError);
    expect(() => flapRate([[1]], true, 0)).toThrow(RangeError);
  });
});
