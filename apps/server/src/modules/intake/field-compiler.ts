import type { ColumnType, FieldSource, ProblemCode, Refusal, RefusalParams } from "@gradus/contract";
import {
  checkExpression,
  compileExpression,
  type Day,
  type Decimal,
  type ExpressionContext,
  type ExpressionType,
  type ExpressionValue,
  formatDay,
  formatDecimal,
} from "@gradus/engine";
import { FileRow } from "./file-row.ts";
import { readBool } from "./read-bool.ts";
import { compileCell, compileNumberCell, isoDateFormat, kindOfColumn, type ReadCell } from "./read-cell.ts";
import type { DayInOrganisation } from "./zone-days.ts";

/** What can be wrong with a map. */
export type MapProblemCode = Extract<ProblemCode, `map${string}`>;

/** Gives a field's value of a row, undefined for none; what is wrong with it is noted in the row. */
export type ReadField<Value> = (row: FileRow) => Value | undefined;

interface Values {
  number: Decimal;
  day: Day;
  bool: boolean;
}

/**
 * Compiles the sources of fields once, for all rows: names of columns, constants, expressions over
 * `row`. It keeps the first problem of the map; after one, what it gives must not be used.
 */
export class FieldCompiler {
  problem: Refusal<MapProblemCode> | undefined;
  readonly #columns: readonly string[];
  readonly #types: readonly ColumnType[];
  readonly #cells: readonly ReadCell[];
  readonly #context: ExpressionContext;
  readonly #toDay: DayInOrganisation;
  /** Columns that something reads as a value and not as text. */
  readonly #valued = new Set<number>();

  constructor(
    columns: readonly string[],
    types: Readonly<Record<string, ColumnType>>,
    toDay: DayInOrganisation,
  ) {
    this.#columns = columns;
    this.#toDay = toDay;
    for (const name of Object.keys(types)) this.#indexOf(name);
    const typeOf = new Map(Object.entries(types).map(([name, type]) => [plainName(name), type]));
    this.#types = columns.map((column) => typeOf.get(column) ?? "text");
    this.#cells = columns.map((column, index) => {
      const type = this.#types[index] as ColumnType;
      return compileCell(column, type, toDay) ?? this.#refuseFormat(column, type);
    });
    const kinds = columns.map((column, index) => [column, kindOfColumn(this.#types[index] as ColumnType)]);
    this.#context = { variables: { row: { record: Object.fromEntries(kinds) } } };
  }

  /** A text without blanks around it, at most `limit` characters long; empty is none. */
  text(field: string, source: FieldSource, limit: number): ReadField<string> {
    const read = this.#rawText(field, source);
    return (row) => {
      const text = read(row);
      if (text === undefined || text === "") return undefined;
      if (text.length > limit) return row.refuse("rowTextOverlong", { field, limit });
      return text.includes("\0") ? row.refuse("rowTextWrong", { field }) : text;
    };
  }

  /** A number; a column of texts is read as one of plain decimals. */
  number(field: string, source: FieldSource): ReadField<Decimal> {
    return this.#value(field, source, "number", (column) => compileNumberCell(column, {}));
  }

  /** A day; a column of texts is read as one of dates in the form of ISO 8601. */
  day(field: string, source: FieldSource): ReadField<Day> {
    return this.#value(field, source, "day", (column) =>
      compileCell(column, { date: isoDateFormat }, this.#toDay),
    );
  }

  /** Yes or no: an expression, or a text in the words of either language. */
  bool(field: string, source: FieldSource): ReadField<boolean> {
    return this.#value(field, source, "bool", () => (cell, row) => {
      const text = cell.trim();
      if (text === "") return undefined;
      return readBool(text) ?? row.refuse("rowAttributeWrong", { attribute: field, value: text });
    });
  }

  /** A value of whatever type its source has, as JSON. */
  json(field: string, source: FieldSource, limit: number): ReadField<string> {
    const read = this.#typed(field, source, limit);
    return (row) => {
      const value = read(row);
      if (value === undefined) return undefined;
      return typeof value === "bigint" ? formatDecimal(value) : JSON.stringify(value);
    };
  }

  /** A condition over the row; a column that cannot be read is missing in it. */
  condition(field: string, expression: string): (row: FileRow) => boolean {
    const compiled = this.#expression(field, expression, "bool");
    if (!compiled) return () => false;
    const columns = [...compiled.columns];
    return (row) => {
      for (const column of columns) row.values[column] = this.#read(row, column);
      row.problem = undefined;
      return compiled.evaluate(row.values) === true;
    };
  }

  /** Reads the columns that fields take values from; before any field is read. */
  readValues(): (row: FileRow) => void {
    const columns = [...this.#valued];
    return (row) => {
      for (const column of columns) row.values[column] = this.#read(row, column);
    };
  }

  /** Whether a constant stands for the field, and which; undefined when it is no constant. */
  constant(source: FieldSource): string | undefined {
    return typeof source === "object" && "value" in source ? String(source.value).trim() : undefined;
  }

  /** Notes what is wrong with the map, unless something was before. */
  refuse(code: MapProblemCode, params: RefusalParams): undefined {
    this.problem ??= { code, params };
    return undefined;
  }

  #read(row: FileRow, column: number): ExpressionValue {
    return (this.#cells[column] as ReadCell)(row.cells[column] ?? "", row);
  }

  #rawText(field: string, source: FieldSource): ReadField<string> {
    const constant = this.constant(source);
    if (constant !== undefined) return () => constant;
    if (typeof source === "string") {
      const index = this.#indexOf(source);
      return (row) => row.cell(index);
    }
    const compiled = this.#expression(field, (source as { expr: string }).expr);
    if (!compiled) return () => undefined;
    for (const column of compiled.columns) this.#valued.add(column);
    return (row) => {
      const value = compiled.evaluate(row.values);
      return value === undefined ? undefined : textOf(value, compiled.type).trim();
    };
  }

  #value<Type extends keyof Values>(
    field: string,
    source: FieldSource,
    type: Type,
    fromText: (column: string) => ReadCell | undefined,
  ): ReadField<Values[Type]> {
    type Value = Values[Type] | undefined;
    const constant = this.constant(source);
    const readText = (name: string) => fromText(name) as ReadCell;
    if (constant !== undefined) {
      const probe = new FileRow(0);
      const value = readText(field)(constant, probe) as Value;
      if (value === undefined || probe.problem) this.refuse("mapValueWrong", { field, value: constant });
      return () => value;
    }
    if (typeof source === "string") {
      const index = this.#indexOf(source);
      const found = kindOfColumn(this.#types[index] ?? "text");
      if (found === type) {
        this.#valued.add(index);
        return (row) => row.values[index] as Value;
      }
      if (found !== "text")
        this.refuse("mapFieldTypeWrong", { field, column: source, expected: type, found });
      const read = readText(source);
      return (row) => read(row.cells[index] ?? "", row) as Value;
    }
    const compiled = this.#expression(field, (source as { expr: string }).expr, type);
    for (const column of compiled?.columns ?? []) this.#valued.add(column);
    return (row) => compiled?.evaluate(row.values) as Value;
  }

  #typed(field: string, source: FieldSource, limit: number): ReadField<string | boolean | bigint> {
    if (typeof source === "string") {
      const kind = kindOfColumn(this.#types[this.#indexOf(source)] ?? "text");
      if (kind === "number") return this.number(field, source);
      if (kind === "day") return isoText(this.day(field, source));
    } else if ("value" in source) {
      const { value } = source;
      if (typeof value === "number") return this.number(field, source);
      if (typeof value === "boolean") return () => value;
    } else {
      const type = this.#expression(field, source.expr)?.type;
      if (type === "number") return this.number(field, source);
      if (type === "day") return isoText(this.day(field, source));
      if (type === "bool") return this.bool(field, source);
    }
    return this.text(field, source, limit);
  }

  #expression(field: string, source: string, wants?: ExpressionType) {
    const checked = checkExpression(source, this.#context, wants);
    if (!checked.ok) {
      const [problem] = checked.problems;
      const { code, params, at } = problem ?? { code: "exprSyntax", params: { found: "" }, at: 0 };
      return this.refuse("mapExpressionWrong", { field, at: at + 1, reason: { code, params } });
    }
    const columns = new Set(checked.value.reads.map(({ key }) => this.#indexOf(key ?? "")));
    const evaluate = compileExpression(checked.value, (_, key) => this.#indexOf(key ?? ""));
    return { type: checked.value.type, columns, evaluate };
  }

  #indexOf(name: string): number {
    const index = this.#columns.indexOf(plainName(name));
    if (index >= 0) return index;
    this.refuse("mapColumnMissing", { column: name, columns: this.#columns.join(", ") });
    return 0;
  }

  #refuseFormat(column: string, type: ColumnType): ReadCell {
    const format = typeof type === "object" && "date" in type ? type.date : "";
    this.refuse("mapDateFormatWrong", { column, format });
    return () => undefined;
  }
}

/** Blanks in a header, line ends among them, count as one. */
function plainName(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

function isoText(read: ReadField<Day>): ReadField<string> {
  return (row) => {
    const day = read(row);
    return day === undefined ? undefined : formatDay(day);
  };
}

function textOf(value: NonNullable<ExpressionValue>, type: ExpressionType): string {
  if (type === "day") return formatDay(value as Day);
  return typeof value === "bigint" ? formatDecimal(value) : String(value);
}
