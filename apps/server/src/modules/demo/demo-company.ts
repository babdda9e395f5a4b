import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  applyCatalogue,
  ImportMapSchema,
  LocalNameSchema,
  type SchemeFile,
  SchemeFileSchema,
  type ValueSettings,
  ValueSettingsSchema,
} from "@gradus/contract";
import { z } from "zod";
import { companyTemplates, schemeTemplates } from "../schemes/index.ts";

const DescriptionSchema = z
  .object({
    currency: z.string(),
    timeZone: z.string(),
    lastDay: z.iso.date(),
    catalogue: z.string(),
    imports: z.array(z.object({ file: z.string(), map: z.string(), name: LocalNameSchema }).strict()),
    assessments: z.object({ file: z.string(), name: LocalNameSchema }).strict().optional(),
    valueSettings: z.string().optional(),
    templates: z.array(z.string()).default([]),
    schemeFiles: z.array(z.string()),
    runs: z.array(z.string()),
  })
  .strict();

/** A file of the company, and how it is read. */
export interface DemoImport {
  readonly file: string;
  readonly path: string;
  readonly map: z.output<typeof ImportMapSchema>;
  readonly name: { readonly en: string; readonly zh: string };
}

/** A worksheet of assessments of the company's customers. */
export type DemoWorksheet = Omit<DemoImport, "map">;

/** The made-up company that one can try the product on: its files and how it is graded. */
export interface DemoCompany {
  readonly currency: string;
  readonly timeZone: string;
  /** The last day of its facts: grades are as of then. */
  readonly lastDay: string;
  readonly catalogue: z.output<typeof applyCatalogue.body>;
  /** How its customers are valued; as every organisation's at first, where left out. */
  readonly valueSettings: ValueSettings | undefined;
  /** In the order in which they build on each other. */
  readonly imports: readonly DemoImport[];
  /** Taken after the imports, if there is one. */
  readonly assessments: DemoWorksheet | undefined;
  /** In the order in which they are run: those named, then all of the templates. */
  readonly schemes: readonly SchemeFile[];
}

/**
 * Reads the company as the build left it beside the program: `company.json` names the rest. Undefined
 * where there is none.
 *
 * @throws Error when something of it is missing or not of its form, for then the build is broken
 */
export async function readDemoCompany(directory: string | undefined): Promise<DemoCompany | undefined> {
  const text = directory && (await readFile(join(directory, "company.json"), "utf8").catch(() => undefined));
  if (!directory || !text) return undefined;
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, name), "utf8"));
  const { imports, schemeFiles, runs, templates, catalogue, valueSettings, assessments, ...rest } =
    DescriptionSchema.parse(JSON.parse(text));
  const own = await Promise.all(
    schemeFiles.map(async (name) => SchemeFileSchema.parse(await readJson(name))),
  );
  const schemes = new Map([...schemeTemplates, ...own.map((file) => [file.scheme.code, file] as const)]);
  return {
    ...rest,
    catalogue: applyCatalogue.body.parse(await readJson(catalogue)),
    valueSettings:
      valueSettings === undefined ? undefined : ValueSettingsSchema.parse(await readJson(valueSettings)),
    imports: await Promise.all(
      imports.map(async ({ file, map, name }) => ({
        ...{ file, name, path: join(directory, file) },
        map: ImportMapSchema.parse(await readJson(join("maps", map))),
      })),
    ),
    assessments: assessments && { ...assessments, path: join(directory, assessments.file) },
    schemes: [...runs, ...templates.flatMap(listSchemes)].map((code) => {
      const found = schemes.get(code);
      if (!found) throw new Error(`the demo company runs ${code}, which is neither its own nor a template`);
      return found;
    }),
  };
}

function listSchemes(template: string): string[] {
  const found = companyTemplates.get(template);
  if (!found) throw new Error(`the demo company uses the template ${template}, which does not ship`);
  return found.schemes.map(({ code }) => code);
}
