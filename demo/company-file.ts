/** A file as one of the demo company's systems would give it. */
export interface CompanyFile {
  readonly name: string;
  readonly encoding: "utf-8" | "gb18030";
  readonly isGzipped: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly columns: readonly string[];
  readonly rows: () => Iterable<readonly string[]>;
}
