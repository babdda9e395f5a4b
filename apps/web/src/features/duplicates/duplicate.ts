import type { Answer } from "@gradus/sdk/browser";

/** Two customers that may be one. */
export type Candidate = Answer<"listDuplicates">["candidates"][number];
/** Two customers side by side. */
export type Comparison = Answer<"compareDuplicates">;
/** One of them. */
export type ComparedCustomer = Comparison["a"];
/** A field of both. */
export type ComparedField = Comparison["fields"][number];
/** Two customers made one. */
export type Merge = Answer<"mergeDuplicates">;

/** Which of two customers that are compared. */
export type Side = "a" | "b";

/** Why two customers may be one, the surest first. */
export const reasons = ["creditCode", "sameName", "samePinyin", "nearName"] as const;

/** How a customer is called where there is room for one name. */
export function labelOf({ code, name }: { readonly code: string; readonly name: string | null }): string {
  return name === null ? code : `${name} ${code}`;
}
