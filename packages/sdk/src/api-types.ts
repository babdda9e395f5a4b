import type { operations } from "./api.gen.ts";

type Json<Content> = Content extends { "application/json": infer Value } ? Value : never;

/** What an operation of the API answers when it does what was asked: `Answer<"getRun">`. */
export type Answer<Name extends keyof operations> = {
  [Status in keyof operations[Name]["responses"]]: Status extends 200 | 201 | 202
    ? operations[Name]["responses"][Status] extends { content: infer Content }
      ? Json<Content>
      : never
    : never;
}[keyof operations[Name]["responses"]];

/** The JSON an operation of the API is given: `Body<"startRun">`. */
export type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: infer Content };
}
  ? Json<Content>
  : never;
