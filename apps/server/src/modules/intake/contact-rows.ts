import type { FieldSource } from "@gradus/contract";
import { readProtected } from "../contacts/index.ts";
import type { FieldCompiler, ReadField } from "./field-compiler.ts";
import type { MapSetting } from "./map-setting.ts";
import { compileParty, partyColumns } from "./party-fields.ts";
import type { RowStager } from "./row-reader.ts";

const limits = { name: 100, title: 100, department: 100, phone: 40, email: 254 };

/** Makes rows of contacts: a person at a customer, numbers and addresses in the form in which they are kept. */
export function contactStager(
  fields: Readonly<Record<string, FieldSource>>,
  compiler: FieldCompiler,
  _setting: MapSetting,
): RowStager {
  const text = (field: keyof typeof limits): ReadField<string> => {
    const source = fields[field];
    return source === undefined ? () => undefined : compiler.text(field, source, limits[field]);
  };
  const readParty = compileParty(fields, compiler, {
    code: "customer",
    creditCode: "creditCode",
    name: "customerName",
  });
  const [readName, readTitle, readDepartment] = [text("name"), text("title"), text("department")];
  const [readPhone, readEmail] = [text("phone"), text("email")];
  return {
    columns: [
      ...partyColumns,
      { name: "contact", type: "text" },
      { name: "title", type: "text" },
      { name: "department", type: "text" },
      { name: "phone", type: "text" },
      { name: "email", type: "text" },
    ],
    stage(row, values, from) {
      readParty(row, values, from);
      const name = readName(row);
      if (name === undefined) return row.refuse("rowFieldMissing", { field: "name" });
      const given = readProtected({ phone: readPhone(row), email: readEmail(row) });
      if (!given.ok) {
        // The value is personal: it is told by the raw line alone, which no table keeps.
        return given.problem.code === "contactPhoneWrong"
          ? row.refuse("rowPhoneWrong", { field: "phone" })
          : row.refuse("rowEmailWrong", { field: "email" });
      }
      let at = from + partyColumns.length;
      values[at++] = name;
      values[at++] = readTitle(row);
      values[at++] = readDepartment(row);
      values[at++] = given.value.phone ?? undefined;
      values[at] = given.value.email ?? undefined;
    },
  };
}
