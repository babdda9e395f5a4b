import { z } from "zod";
import { fileRefusals, ImportMapSchema, ImportTargetSchema } from "./import-maps.ts";
import { defineRoute } from "./route.ts";
import { NumberParam, PageQuery } from "./values.ts";

export const ImportSchema = z.object({
  id: z.number().int(),
  target: ImportTargetSchema,
  status: z.enum(["queued", "running", "done", "refused", "failed", "undone"]),
  dryRun: z.boolean(),
  fileName: z.string(),
  fileBytes: z.number(),
  bytesRead: z.number().meta({ description: "How far it has read, for progress." }),
  rowsRead: z.number(),
  rowsBad: z.number(),
  questions: z.number().meta({ description: "Near names that a dry run asks about: the same customer?" }),
  counts: z.object({
    added: z.number(),
    changed: z.number().meta({ description: "Rows that corrected a fact that was there." }),
    unchanged: z.number().meta({ description: "Rows that were there already." }),
    leftOut: z.number(),
    customersCreated: z.number(),
  }),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  change: z.number().nullable().meta({ description: "The numbered change it was recorded as." }),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  seconds: z.number().nullable(),
});
/** A file brought in, and how far it came. */
export type Import = z.infer<typeof ImportSchema>;

export const UploadSchema = z.object({ file: z.string(), bytes: z.number() });

export const uploadFile = defineRoute({
  method: "POST",
  path: "/api/uploads",
  summary: "Upload a file to import; answers the key that names it",
  query: z.object({ name: z.string().min(1).max(255) }),
  body: { file: "application/octet-stream" },
  status: 201,
  answer: UploadSchema,
  refuses: ["fileTooLarge", "fileEmpty", "diskFull"],
  needs: "importFiles",
});

const mapRefusals = [
  "mapColumnMissing",
  "mapFieldUnknown",
  "mapFieldMissing",
  "mapExpressionWrong",
  "mapDateFormatWrong",
  "mapAttributeUnknown",
  "mapTimeZoneUnknown",
  "mapValueWrong",
  "mapFieldTypeWrong",
  "mapSchemeTaken",
] as const;

export const NameAnswerSchema = z.object({
  name: z.string().min(1).max(300).meta({ description: "As it stands in the file." }),
  customer: z.string().min(1).max(100).nullable().meta({
    description: "Code of the customer it is, remembered from then on; null for a customer of its own.",
  }),
});
/** Whether a name of the file is a customer that is there. */
export type NameAnswer = z.infer<typeof NameAnswerSchema>;

export const startImport = defineRoute({
  method: "POST",
  path: "/api/imports",
  summary: "Import an uploaded file; the map is checked before it is acknowledged",
  body: z.object({
    file: z.string(),
    fileName: z.string().min(1).max(255),
    map: ImportMapSchema,
    dryRun: z.boolean().default(false).meta({
      description: "Check every row and write nothing; then see the preview and the problems.",
    }),
    answers: z.array(NameAnswerSchema).max(1000).default([]).meta({
      description: "To the questions of a dry run; a name without one becomes a customer of its own.",
    }),
  }),
  status: 202,
  answer: ImportSchema,
  refuses: [...fileRefusals, ...mapRefusals, "customerUnknown"],
  needs: "importFiles",
});

export const listImports = defineRoute({
  method: "GET",
  path: "/api/imports",
  summary: "Imports, the latest first",
  query: PageQuery.extend({
    withProblems: z.stringbool().optional().meta({
      description: "“true”: only those that failed, were refused, or left bad rows behind; no dry runs.",
    }),
  }),
  status: 200,
  answer: z.object({ total: z.number(), imports: z.array(ImportSchema) }),
  refuses: [],
  needs: "importFiles",
});

export const getImport = defineRoute({
  method: "GET",
  path: "/api/imports/{id}",
  summary: "One import",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: ImportSchema,
  refuses: ["importUnknown"],
  needs: "importFiles",
});

export const watchImport = defineRoute({
  method: "GET",
  path: "/api/imports/{id}/events",
  summary: "An import as it comes along, as server-sent events: the import at every change, then “end”",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: { file: "text/event-stream" },
  refuses: ["importUnknown"],
  needs: "importFiles",
});

const RowProblemSchema = z.object({ code: z.string(), detail: z.string() });

export const ImportPreviewSchema = z.object({
  import: ImportSchema,
  map: ImportMapSchema,
  columns: z.array(z.string()),
  sample: z
    .array(
      z.object({
        line: z.number(),
        fields: z.array(z.object({ field: z.string(), value: z.string().nullable() })),
        problem: RowProblemSchema.nullable(),
      }),
    )
    .meta({ description: "The first rows as they are understood; rows left out by the map are not there." }),
  questions: z
    .array(
      z.object({
        name: z.string().meta({ description: "As it stands in the file." }),
        line: z.number(),
        customers: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            likeness: z.number().meta({ description: "0–1." }),
          }),
        ),
      }),
    )
    .meta({ description: "Names that would become customers though near ones are there; 200 at most." }),
});
/** What an import would make of its file. */
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;

export const previewImport = defineRoute({
  method: "GET",
  path: "/api/imports/{id}/preview",
  summary: "The first rows of an import's file as they are understood, and the questions of its dry run",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: ImportPreviewSchema,
  refuses: ["importUnknown", ...fileRefusals, ...mapRefusals],
  needs: "importFiles",
});

export const BadRowSchema = z.object({
  line: z.number(),
  code: z.string(),
  detail: z.string().meta({ description: "The reason, in words." }),
  raw: z.string().meta({ description: "The line as it stands in the file, 4,000 characters at most." }),
  cells: z.array(z.string()),
  fix: z.array(z.string()).nullable().meta({ description: "Its cells as they were corrected." }),
});
/** A row that was not taken. */
export type BadRow = z.infer<typeof BadRowSchema>;

export const listImportProblems = defineRoute({
  method: "GET",
  path: "/api/imports/{id}/problems",
  summary: "The rows that were not taken, with line, reason, raw line and cells; the first 1,000",
  params: z.object({ id: NumberParam }),
  query: PageQuery,
  status: 200,
  answer: z.object({
    total: z.number().meta({ description: "All bad rows, those not listed here too." }),
    listed: z.number(),
    columns: z.array(z.string()),
    problems: z.array(BadRowSchema),
  }),
  refuses: ["importUnknown"],
  needs: "importFiles",
});

export const fixImportRow = defineRoute({
  method: "POST",
  path: "/api/imports/{id}/fixes",
  summary: "Correct the cells of a bad row of a dry run; every later import of the upload takes them",
  params: z.object({ id: NumberParam }),
  body: z.object({ line: z.number().int().positive(), cells: z.array(z.string().max(10_000)).max(2000) }),
  status: 200,
  answer: z.object({
    line: z.number(),
    problem: RowProblemSchema.nullable().meta({
      description:
        "What is still wrong with the row by itself; whether its customer is known, the next dry run says.",
    }),
  }),
  refuses: ["importUnknown", "importNotDryRun", "importRowUnknown", ...fileRefusals, ...mapRefusals],
  needs: "importFiles",
});

export const getBadRows = defineRoute({
  method: "GET",
  path: "/api/imports/{id}/bad-rows",
  summary: "The rows that were not taken, with line number, reason and the raw line",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: { file: "text/csv" },
  refuses: ["importUnknown"],
  needs: "importFiles",
});

export const UndoPreviewSchema = z.object({
  import: ImportSchema,
  facts: z.number().meta({ description: "Facts it would take back." }),
  customers: z.number().meta({ description: "Customers it created that nothing else refers to." }),
  kept: z.number().meta({ description: "Its facts that were changed since, and stay." }),
  changedSince: z.array(
    z.object({ customer: z.string(), what: z.string(), change: z.number(), at: z.string() }),
  ),
});

export const previewUndo = defineRoute({
  method: "GET",
  path: "/api/imports/{id}/undo",
  summary: "What undoing an import would take back, and what was changed since",
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: UndoPreviewSchema,
  refuses: ["importUnknown", "importNotDone", "importAlreadyUndone"],
  needs: "importFiles",
});

export const undoImport = defineRoute({
  method: "POST",
  path: "/api/imports/{id}/undo",
  summary: "Take an import back; refused until confirmed when facts were changed since",
  params: z.object({ id: NumberParam }),
  body: z.object({ confirmed: z.boolean().default(false) }),
  status: 200,
  answer: ImportSchema,
  refuses: ["importUnknown", "importNotDone", "importAlreadyUndone", "importUndoUnconfirmed"],
  needs: "importFiles",
});
