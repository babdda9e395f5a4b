import type { Answer } from "@gradus/sdk/browser";
import { isOwnList } from "../schemes/is-own-list.ts";

/**
 * Whether a scheme's grades are worked out by rules, so that there is a sum to follow; an organisation's
 * own tier list has none.
 */
export function isRuled(scheme: string, schemes: Answer<"listSchemes">["schemes"]): boolean {
  return schemes.some(({ code, definition }) => code === scheme && !isOwnList(definition));
}
