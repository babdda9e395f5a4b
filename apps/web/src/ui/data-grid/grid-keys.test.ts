import fc from "fast-check";
import { expect, test } from "vitest";
import { moveInGrid } from "./grid-keys.ts";

const size = { rows: 100, columns: 6, seen: 20 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

test.each([
  ["ArrowUp", false, { row: 49, column: 3 }],
  ["ArrowDown", false, { row: 51, column: 3 }],
  ["ArrowLeft", false, { row: 50, column: 2 }],
  ["ArrowRight", false, { row: 50, column: 4 }],
  ["Home", false, { row: 50, column: 0 }],
  ["End", false, { row: 50, column: 5 }],
  ["Home", true, { row: 0, column: 0 }],
  ["End", true, { row: 99, column: 5 }],
  ["PageUp", false, { row: 30, column: 3 }],
  ["PageDown", false, { row: 70, column: 3 }],
])("%s (ctrl %s) leads from the middle to %o", (key, ctrl, to) => {
  expect(moveInGrid({ row: 50, column: 3 }, press(key, ctrl), size)).toEqual(to);
});

test("the header is reached by the arrow alone, and left by it", () => {
  expect(moveInGrid({ row: 0, column: 1 }, press("ArrowUp"), size)).toEqual({ row: -1, column: 1 });
  expect(moveInGrid({ row: 5, column: 1 }, press("PageUp"), size)).toEqual({ row: 0, column: 1 });
  expect(moveInGrid({ row: -1, column: 1 }, press("ArrowDown"), size)).toEqual({ row: 0, column: 1 });
});

test("no key leads out of the grid, and letters lead nowhere", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];
  fc.assert(
    fc.property(
      fc.record({ rows: fc.nat(50), columns: fc.integer({ min: 1, max: 9 }), seen: fc.nat(60) }),
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
      (grid, presses) => {
        let cell = { row: -1, column: 0 };
        for (const [key, ctrl] of presses) {
          cell = moveInGrid(cell, press(key, ctrl), grid) ?? cell;
          expect(cell.row).toBeGreaterThanOrEqual(-1);
          expect(cell.row).toBeLessThan(Math.max(grid.rows, 1));
          expect(cell.column).toBeGreaterThanOrEqual(0);
          expect(cell.column).toBeLessThan(grid.columns);
        }
      },
    ),
  );
  expect(moveInGrid({ row: 0, column: 0 }, press("a"), size)).toBeUndefined();
});
