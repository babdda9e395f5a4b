import type { Answer } from "@gradus/sdk/browser";

/** Somebody who may sign in. */
export type User = Answer<"listUsers">["users"][number];
