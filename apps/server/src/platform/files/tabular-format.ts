/**
 * How a table lies in a file. Every part may be left out of a map; `openTabularFile` detects what
 * is missing.
 */
export interface TabularFormat {
  kind: "delimited" | "xlsx";
  /** One character, or "whitespace": runs of blanks and tabs, those that lead a line ignored. */
  delimiter: string;
  /** Whether the first record names the columns. */
  header: boolean;
  /** Of delimited text. A byte order mark in the file outranks it. */
  encoding: Encoding;
  /** The character that quotes a cell, doubled inside one; null when quotes are ordinary text. */
  quote: string | null;
  /** The sheet's name; the first visible sheet when left out. */
  sheet?: string;
  /** Physical lines (or sheet rows) above the header that are no records. */
  skipLines?: number;
}

/** Encodings that a delimited file may have. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What a hostile or broken file may cost, in bytes unless said otherwise. */
export interface TabularLimits {
  /** One record of delimited text. A row of XLSX may have sixteen times this in XML. */
  maxRecordBytes: number;
  /** What a gzip file may unpack to. */
  maxDecompressedBytes: number;
  /** What all parts of a workbook may unpack to together. */
  maxXlsxBytes: number;
  /** How often larger than packed a part above 50 MB may be. */
  maxXlsxRatio: number;
  /** Number of parts in the zip file. */
  maxXlsxEntries: number;
  /** The shared strings of a workbook, the one part held in memory. */
  maxSharedStringBytes: number;
}

/** What is asked of every file unless said otherwise: generous for data, small for bombs. */
export const defaultTabularLimits: TabularLimits = {
  maxRecordBytes: 2 ** 20,
  maxDecompressedBytes: 8 * 2 ** 30,
  maxXlsxBytes: 2 * 2 ** 30,
  maxXlsxRatio: 200,
  maxXlsxEntries: 10_000,
  maxSharedStringBytes: 256 * 2 ** 20,
};
