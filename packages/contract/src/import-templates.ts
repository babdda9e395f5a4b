import { z } from "zod";
import { defineRoute } from "./route.ts";

export const ImportTemplateTargetSchema = z.enum(["customers", "contacts", "activities", "ownTiers"]);
/** What there is a template for. */
export type ImportTemplateTarget = z.infer<typeof ImportTemplateTargetSchema>;

export const getImportTemplate = defineRoute({
  method: "GET",
  path: "/api/import-templates/{target}",
  summary: "A file to fill in and import: headers that are recognised, and a few sample rows",
  params: z.object({ target: ImportTemplateTargetSchema }),
  query: z.object({
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    language: z.enum(["zh", "en"]).default("zh"),
  }),
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: [],
  needs: "importFiles",
});
