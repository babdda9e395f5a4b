import { z } from "zod";
import { type ProblemCode, problems } from "./problems.ts";
import { isFileBody, type Route } from "./route.ts";
import { routes } from "./routes.ts";

type Json = Record<string, unknown>;

/** A refusal on the wire: RFC 9457, with the code, and the words in the language asked for. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  params: z
    .record(z.string(), z.unknown())
    .meta({ description: "What fills the words: texts, numbers, or a refusal inside this one." }),
});
/** A refusal as it is sent. */
export type ProblemDocument = z.infer<typeof ProblemSchema>;

/** The API as an OpenAPI 3.1 document, written from the contract's routes. */
export function writeOpenApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    paths[route.path] ??= {};
    (paths[route.path] as Json)[route.method.toLowerCase()] = writeOperation(operationId, route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Gradus",
      version,
      description: "Grades customers: facts in, tiers with reasons out.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: { Problem: jsonSchema(ProblemSchema, "output") },
    },
  };
}

function writeOperation(operationId: string, route: Route): Json {
  const noun = route.path.split("/")[2] ?? "api";
  return {
    operationId,
    summary: route.summary,
    tags: [noun],
    parameters: [...writeParameters(route.params, "path"), ...writeParameters(route.query, "query")],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: writeContent(route.body, "input") } }),
    responses: {
      [route.status]: {
        description: route.summary,
        ...(route.answer === undefined ? {} : { content: writeContent(route.answer, "output") }),
      },
      ...writeRefusals(route.refuses),
    },
  };
}

function writeParameters(schema: Route["params"], place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function writeContent(body: NonNullable<Route["body"]>, io: "input" | "output"): Json {
  return isFileBody(body)
    ? { [body.file]: { schema: { type: "string", format: "binary" } } }
    : { "application/json": { schema: jsonSchema(body, io) } };
}

function writeRefusals(codes: readonly ProblemCode[]): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const status = problems[code].status;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const refusals: Json = {};
  for (const [status, at] of byStatus) refusals[status] = problemAnswer(at.join(", "));
  refusals.default = problemAnswer("Any other problem");
  return refusals;
}

function problemAnswer(description: string): Json {
  return {
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return removeCoercedBounds(rest) as Json;
}

/** Safe-integer bounds that every coerced integer carries say nothing to a reader; they are left out. */
function removeCoercedBounds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(removeCoercedBounds);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(
    ([, value]) => Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, removeCoercedBounds(value)]));
}
