import type { FieldSource } from "@gradus/contract";
import type { CopyColumn } from "../../platform/database/copy/copy-column.ts";
import { coreOfName, readCreditCode } from "../customers/index.ts";
import type { FieldCompiler } from "./field-compiler.ts";
import type { FileRow } from "./file-row.ts";

/** Columns that say which customer a row is about, as the file names it. */
export const partyColumns = [
  { name: "party", type: "text" },
  { name: "code", type: "text" },
  { name: "credit_code", type: "text" },
  { name: "name", type: "text" },
  { name: "name_core", type: "text" },
] as const satisfies readonly CopyColumn[];

/** Names of the three fields, which differ between targets. */
export interface PartyFields {
  readonly code: string;
  readonly creditCode: string;
  readonly name: string;
}

const limits = { code: 100, creditCode: 40, name: 300 };
const rememberedNames = 50_000;

/**
 * Compiles what names a customer. A row must give one of the fields mapped. Writes the columns above
 * from `from` on and gives `party`, one text for all that was given: rows that name a customer alike
 * have it in common.
 */
export function compileParty(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  names: PartyFields,
): (row: FileRow, values: unknown[], from: number) => string | undefined {
  const read = (field: string, limit: number) => {
    const source = fields[field];
    return source === undefined ? undefined : compiler.text(field, source, limit);
  };
  const readCode = read(names.code, limits.code);
  const readCredit = read(names.creditCode, limits.creditCode);
  const readName = read(names.name, limits.name);
  const coreOf = rememberCores();
  const missing = readCode ? names.code : readCredit ? names.creditCode : names.name;
  return (row, values, from) => {
    const code = readCode?.(row);
    const written = readCredit?.(row);
    const credit = written && readCreditCode(written);
    if (written && !credit) return row.refuse("rowCreditCodeWrong", { value: written });
    const name = readName?.(row);
    const core = name && coreOf(name);
    if (!code && !credit && !name) return row.refuse("rowFieldMissing", { field: missing });
    const party = credit || core ? joinParty(code, credit, core) : (code as string);
    values[from] = party;
    values[from + 1] = code;
    values[from + 2] = credit;
    values[from + 3] = name;
    values[from + 4] = core;
    return party;
  };
}

/** Begins with a character that no trimmed code begins with, so that it is never taken for one. */
function joinParty(code: string | undefined, credit: string | undefined, core: string | undefined): string {
  return ` ${[code, credit, core].map((key) => (key === undefined ? "-" : `${key.length}:${key}`)).join("")}`;
}

function rememberCores(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let core = known.get(name);
    if (core === undefined) {
      core = coreOfName(name);
      if (known.size >= rememberedNames) known.clear();
      known.set(name, core);
    }
    return core;
  };
}
