import type { Criterion, DraftDefinition, SchemeClass, SchemeDefinition } from "./scheme.ts";

/** How classes are chosen. */
export type Way = NonNullable<SchemeDefinition["choose"]>["by"];

/**
 * A draft with its classes chosen in another way: what only the former way reads is left out, and what the new one
 * needs is there to be filled in.
 */
export function chooseBy(definition: DraftDefinition, by: Way): DraftDefinition {
  const { choose: _, ...rest } = definition;
  const classes = definition.classes ?? [];
  const last = classes.length - 1;
  const first = classes[0]?.code;
  const bare = classes.map(({ when: _when, cells: _cells, ...each }): SchemeClass => each);
  const criteria = (definition.criteria ?? []).map(({ toward, ...each }): Criterion => {
    if (by !== "highest") return each;
    const spoken = toward ?? (last > 0 ? first : undefined);
    return spoken === undefined ? each : { ...each, toward: spoken };
  });
  switch (by) {
    case "rules": {
      const withRules = bare.map((each, index) =>
        index === last ? each : { ...each, when: classes[index]?.when ?? "false" },
      );
      return { ...rest, criteria, classes: withRules };
    }
    case "highest":
      return { ...rest, criteria, classes: bare, choose: { by } };
    case "cross": {
      const withCells = bare.map((each, index) =>
        index === last ? each : { ...each, cells: classes[index]?.cells ?? [] },
      );
      const before = definition.choose?.by === "cross" ? definition.choose : { by, rows: "", columns: "" };
      return { ...rest, criteria, classes: withCells, choose: before };
    }
  }
}

/** The classes with a cell given to one of them; the last has no cells of its own. */
export function giveCell(
  classes: readonly SchemeClass[],
  cell: { readonly row: string; readonly column: string },
  to: number,
): SchemeClass[] {
  const last = classes.length - 1;
  return classes.map((each, index) => {
    if (index === last) return each;
    const others = (each.cells ?? []).filter(({ row, column }) => row !== cell.row || column !== cell.column);
    return { ...each, cells: index === to ? [...others, cell] : others };
  });
}
