import type { Body } from "@gradus/sdk/browser";
import type { List } from "./list.ts";

/** Which customers of a list are chosen: some by their code, or all it holds. */
export type Choice = { readonly codes: ReadonlySet<string> } | "all";

/** Nobody. */
export const nobodyChosen: Choice = { codes: new Set() };

/** Whether a customer is chosen. */
export function isChosen(choice: Choice, code: string): boolean {
  return choice === "all" || choice.codes.has(code);
}

/** How many are chosen of a list of `total`. */
export function countChosen(choice: Choice, total: number): number {
  return choice === "all" ? total : choice.codes.size;
}

/** The choice with a customer added, or taken out; of all, none can be taken out alone, so nobody stays chosen. */
export function toggleChosen(choice: Choice, code: string): Choice {
  if (choice === "all") return nobodyChosen;
  const codes = new Set(choice.codes);
  if (!codes.delete(code)) codes.add(code);
  return { codes };
}

/** Whom a batch means: for all, with how many were shown, so that a list that has shifted is refused. */
export function meantBy(
  choice: Choice,
  { scheme, whose, filter }: List,
  total: number,
): Body<"changeCustomers">["of"] {
  if (choice !== "all") return { codes: [...choice.codes] };
  return { list: { whose, filter, ...(scheme !== undefined && { scheme }) }, expected: total };
}
