import type { Answer } from "@gradus/sdk/browser";

/**
 * Whether a scheme's grades are worked out by rules, so that there is a sum to follow; an organisation's
 * own tier list is a scheme without criteria.
 */
export function isRuled(scheme: string, schemes: Answer<"listSchemes">["schemes"]): boolean {
  return schemes.some(({ code, definition }) => code === scheme && definition.criteria.length > 0);
}
