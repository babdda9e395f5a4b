import { z } from "zod";
import { defineRoute } from "./route.ts";
import { applyScheme } from "./schemes.ts";
import { LocalNameSchema } from "./values.ts";

export const DemoSchema = z.object({
  offered: z.boolean().meta({ description: "Whether the company's files came with this server." }),
  status: z.enum(["none", "running", "done", "failed"]),
  currency: z.string().nullable().meta({ description: "What the company counts in; the organisation will." }),
  timeZone: z.string().nullable(),
  steps: z
    .array(
      z.object({
        kind: z.enum(["import", "run", "value"]),
        name: LocalNameSchema.meta({
          description: "What is imported, by which scheme is graded, or that customers are valued.",
        }),
        status: z.enum(["waiting", "running", "done", "failed"]),
        rows: z
          .number()
          .nullable()
          .meta({ description: "Rows read so far, customers graded, or customers who purchased." }),
      }),
    )
    .meta({ description: "In the order in which they are done." }),
});
/** The demo company, and how far it has been brought in. */
export type Demo = z.infer<typeof DemoSchema>;

export const getDemo = defineRoute({
  method: "GET",
  path: "/api/demo",
  summary: "The demo company, and how far it has been brought in",
  status: 200,
  answer: DemoSchema,
  refuses: [],
});

export const startDemo = defineRoute({
  method: "POST",
  path: "/api/demo",
  summary:
    "Bring the demo company into an empty organisation and grade it; once begun, go on where it failed",
  status: 202,
  answer: DemoSchema,
  refuses: ["demoMissing", "demoNotEmpty", "organisationHasFacts", ...applyScheme.refuses],
  needs: "setUpOrganisation",
});
