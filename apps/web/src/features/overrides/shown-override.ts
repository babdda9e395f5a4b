import type { Answer } from "@gradus/sdk/browser";

/** An override as the API tells it. */
export type ShownOverride = Answer<"listOverrides">["overrides"][number];
