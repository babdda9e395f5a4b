import { displayWidth } from "./display-width.ts";

/** A column's heading, and which side its cells lean to. */
export interface Column {
  readonly title: string;
  /** Numbers lean right. Default left. */
  readonly align?: "left" | "right";
}

/**
 * Lays rows out under headings in columns as wide as their widest cell, Chinese counted as it is
 * drawn. Without any headings there is no line for them.
 */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const hasTitles = columns.some(({ title }) => title !== "");
  const lines = hasTitles ? [columns.map(({ title }) => title), ...rows] : rows;
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ""))));
  const layOut = (line: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = line[index] ?? "";
        const room = " ".repeat((widths[index] ?? 0) - displayWidth(cell));
        return align === "right" ? room + cell : cell + room;
      })
      .join("  ")
      .trimEnd();
  return lines.map(layOut).join("\n");
}
