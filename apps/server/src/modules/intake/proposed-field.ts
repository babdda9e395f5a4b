import type { FieldSource, GuessedField } from "@gradus/contract";
import type { Column, Match } from "./match-columns.ts";

/** A field of a proposed map, and why it is what it is. */
export interface ProposedField extends Pick<GuessedField, "by" | "confidence"> {
  readonly source: FieldSource;
  readonly columns: readonly Column[];
}

/** A field that is its column as it stands. */
export function fieldOf({ column, by, confidence }: Match): ProposedField {
  return { source: column.name, columns: [column], by, confidence };
}
