import { z } from "zod";
import { defineRoute } from "./route.ts";
import { NumberParam, PageQuery } from "./values.ts";

/** How a column's text is read. `number` and `decimal` are the same exact decimal. */
export const ColumnTypeSchema = z.union([
  z.enum(["text", "number", "decimal"]),
  z.object({ date: z.string().max(40) }).strict(),
  z
    .object({
      number: z
        .object({ thousands: z.string().max(1).optional(), point: z.enum([".", ","]).optional() })
        .strict(),
    })
    .strict(),
]);
/** How a column of a file is read. */
export type ColumnType = z.infer<typeof ColumnTypeSchema>;

/** Where a field's value comes from: a column's name alone, a constant, or an expression over `row`. */
export const FieldSourceSchema = z.union([
  z.string().max(500),
  z.object({ value: z.union([z.string().max(4000), z.number(), z.boolean()]) }).strict(),
  z.object({ expr: z.string().max(4000) }).strict(),
]);
/** What a field of the target is made of. */
export type FieldSource = z.infer<typeof FieldSourceSchema>;

export const TabularFormatSchema = z
  .object({
    kind: z.enum(["delimited", "xlsx"]),
    delimiter: z.string().max(10).meta({ description: "One character, or “whitespace”." }),
    header: z.boolean(),
    encoding: z.enum(["auto", "utf-8", "utf-16le", "utf-16be", "gb18030"]),
    quote: z.string().max(1).nullable(),
    sheet: z.string().max(100),
    skipLines: z.number().int().min(0).max(1000),
  })
  .partial()
  .strict();

export const ImportTargetSchema = z.enum(["customers", "activities", "rates"]);
/** What an import makes of the rows of a file. */
export type ImportTarget = z.infer<typeof ImportTargetSchema>;

export const ImportMapSchema = z
  .object({
    to: ImportTargetSchema,
    format: TabularFormatSchema.optional(),
    columns: z.record(z.string().max(500), ColumnTypeSchema).default({}).meta({
      description: "Types by column; a column left out is text. Without a header, columns are “1”, “2”…",
    }),
    fields: z.record(z.string().max(200), FieldSourceSchema),
    leaveOut: z
      .string()
      .max(4000)
      .optional()
      .meta({ description: "A condition; rows that meet it are left out." }),
    existing: z
      .enum(["skip", "overwrite", "fill"])
      .default("skip")
      .meta({ description: "What becomes of a row that is there already; fill writes blanks only." }),
    unknownCustomers: z.enum(["create", "refuse"]).default("create"),
    timeZone: z
      .string()
      .max(64)
      .optional()
      .meta({ description: "Zone of the file's times; default the organisation's." }),
  })
  .strict();

/** What each field of the target is made of, and what becomes of rows that exist. */
export type ImportMap = z.infer<typeof ImportMapSchema>;

/** Fields a map can fill. `properties.KEY` and `attributes.CODE` stand beside these. */
export const importFields = {
  activities: {
    needed: ["day", "type"],
    oneOf: ["customer", "creditCode", "customerName"],
    other: ["amount", "cost", "quantity", "currency", "channel", "source", "occasion", "externalId"],
    prefix: "properties.",
  },
  customers: {
    needed: [],
    oneOf: ["code", "creditCode", "name"],
    other: ["alias", "joinedOn", "owner", "team", "group", "groupName", "groupHead", "tags", "since"],
    prefix: "attributes.",
  },
  rates: { needed: ["currency", "day", "rate"], oneOf: [], other: [], prefix: null },
} as const satisfies Record<ImportTarget, unknown>;

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

export const guessImport = defineRoute({
  method: "POST",
  path: "/api/imports/guess",
  summary: "Propose a map for an uploaded file from its headers and content",
  body: z.object({ file: z.string(), fileName: z.string(), to: ImportTargetSchema.optional() }),
  status: 200,
  answer: z.object({
    map: ImportMapSchema,
    columns: z.array(z.string()),
    sample: z.array(z.array(z.string())),
  }),
  refuses: [
    "fileUnknown",
    "fileEmpty",
    "fileEncodingWrong",
    "fileLineTooLong",
    "fileNotXlsx",
    "fileXlsxTooLarge",
    "fileGzipBroken",
    "fileQuoteUnclosed",
    "fileUnreadable",
  ],
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
  "fileSheetUnknown",
] as const;

export const startImport = defineRoute({
  method: "POST",
  path: "/api/imports",
  summary: "Import an uploaded file; the map is checked before it is acknowledged",
  body: z.object({
    file: z.string(),
    fileName: z.string().min(1).max(255),
    map: ImportMapSchema,
    dryRun: z.boolean().default(false),
  }),
  status: 202,
  answer: ImportSchema,
  refuses: [...guessImport.refuses, ...mapRefusals],
  needs: "importFiles",
});

export const listImports = defineRoute({
  method: "GET",
  path: "/api/imports",
  summary: "Imports, the latest first",
  query: PageQuery,
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
