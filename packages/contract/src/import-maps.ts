import { z } from "zod";
import { defineRoute } from "./route.ts";
import { Code, LocalNameSchema, NumberParam } from "./values.ts";

/** How a column's text is read. `number` and `decimal` are the same exact decimal. */
export const ColumnTypeSchema = z.union([
  z.enum(["text", "number", "decimal"]),
  z.object({ date: z.string().max(40) }).strict(),
  z
    .object({
      number: z
        .object({
          thousands: z.string().max(1).optional(),
          point: z.enum([".", ","]).optional(),
          unit: z
            .string()
            .min(1)
            .max(10)
            .optional()
            .meta({ description: "What may stand before or after it: ¥, 元." }),
        })
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

export const ImportTargetSchema = z.enum(["customers", "contacts", "activities", "ownTiers", "rates"]);
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
    scheme: z.object({ code: Code, name: LocalNameSchema }).strict().optional().meta({
      description: "Of own tiers: the scheme of its own that they become; default “own-tiers”.",
    }),
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
  contacts: {
    needed: ["name"],
    oneOf: ["customer", "creditCode", "customerName"],
    other: ["title", "department", "phone", "email"],
    prefix: null,
  },
  ownTiers: {
    needed: ["tier"],
    oneOf: ["customer", "creditCode", "customerName"],
    other: ["since"],
    prefix: null,
  },
  rates: { needed: ["currency", "day", "rate"], oneOf: [], other: [], prefix: null },
} as const satisfies Record<ImportTarget, unknown>;

/** Refusals of a file whose head cannot be read. */
export const fileRefusals = [
  "fileUnknown",
  "fileEmpty",
  "fileEncodingWrong",
  "fileLineTooLong",
  "fileNotXlsx",
  "fileXlsxTooLarge",
  "fileGzipBroken",
  "fileQuoteUnclosed",
  "fileUnreadable",
  "fileSheetUnknown",
] as const;

export const GuessedFieldSchema = z.object({
  field: z.string(),
  columns: z.array(z.string()).meta({ description: "The columns it is made of; none for a constant." }),
  by: z.enum(["savedMap", "header", "content", "rule"]).meta({
    description:
      "What told it: a map saved before, the column's name, its cells, or a rule such as quantity × price.",
  }),
  confidence: z.enum(["high", "medium", "low"]),
});
/** Why a field was proposed as it was. */
export type GuessedField = z.infer<typeof GuessedFieldSchema>;

const MapNameSchema = z.string().trim().min(1).max(100);

export const GuessSchema = z.object({
  map: ImportMapSchema,
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  fields: z.array(GuessedFieldSchema).meta({ description: "One for each field of the map." }),
  savedMap: z
    .object({ id: z.number().int(), name: MapNameSchema })
    .nullable()
    .meta({ description: "The saved map that is proposed, since its file had the same headers." }),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })).meta({
    description: "Sheets of a workbook, in its order; none for a delimited file.",
  }),
  sheet: z.string().nullable().meta({ description: "The sheet it is about." }),
  skippedLines: z.number().int().meta({ description: "Lines above the header, such as a title." }),
  renamed: z.array(z.object({ column: z.string(), was: z.string() })).meta({
    description: "Columns whose name was blank or doubled, and how they are called here.",
  }),
});
/** A proposed map, and what it was proposed from. */
export type Guess = z.infer<typeof GuessSchema>;

export const guessImport = defineRoute({
  method: "POST",
  path: "/api/imports/guess",
  summary:
    "Propose a map for an uploaded file: a saved one with the same headers, else by headers and content",
  body: z.object({
    file: z.string(),
    fileName: z.string(),
    to: ImportTargetSchema.optional(),
    sheet: z.string().max(100).optional().meta({ description: "Default: the likeliest visible one." }),
  }),
  status: 200,
  answer: GuessSchema,
  refuses: fileRefusals,
  needs: "importFiles",
});

export const SavedMapSchema = z.object({
  id: z.number().int(),
  name: MapNameSchema,
  map: ImportMapSchema,
  columns: z.array(z.string()),
  savedBy: z.string(),
  savedAt: z.string(),
});
/** A map kept for the next file of the same kind. */
export type SavedMap = z.infer<typeof SavedMapSchema>;

export const listImportMaps = defineRoute({
  method: "GET",
  path: "/api/import-maps",
  summary: "Saved maps, by name",
  query: z.object({ to: ImportTargetSchema.optional() }),
  status: 200,
  answer: z.object({ maps: z.array(SavedMapSchema) }),
  refuses: [],
  needs: "importFiles",
});

export const saveImportMap = defineRoute({
  method: "PUT",
  path: "/api/import-maps",
  summary: "Keep a map under a name, in place of one of the same name, for files with the same headers",
  body: z.object({
    name: MapNameSchema,
    map: ImportMapSchema,
    columns: z.array(z.string().max(500)).min(1).max(2000).meta({
      description: "The columns of the file it was made for, as guessed.",
    }),
  }),
  status: 200,
  answer: SavedMapSchema,
  refuses: [],
  needs: "importFiles",
});

export const deleteImportMap = defineRoute({
  method: "DELETE",
  path: "/api/import-maps/{id}",
  summary: "Forget a saved map",
  params: z.object({ id: NumberParam }),
  status: 204,
  refuses: ["importMapUnknown"],
  needs: "importFiles",
});
