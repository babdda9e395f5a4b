/**
 * Whether the first record names the columns: at least half of its cells are filled, none is a number,
 * date or e-mail address, and some are of another kind than the cells below them. Where all is plain
 * words, a header is assumed if its cells are unlike each other and filled (the first may be blank, as
 * in files of R and pandas).
 */
export function detectHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...below] = rows;
  if (!first) return false;
  const names = first.map((cell) => cell.trim());
  const filled = names.filter((name) => name !== "");
  if (filled.length === 0 || filled.length * 2 < names.length) return false;

  if (!couldNameColumns(names)) return false;
  const kinds = names.map(kindOf);
  const usual = names.map((_, column) => usualKind(below.map((row) => row[column] ?? "")));
  const isRegular = !names.slice(1).includes("") && new Set(names).size === names.length;
  const differs = usual.some(
    (kind, column) => kind !== "blank" && kind !== kinds[column] && (isRegular || kinds[column] !== "blank"),
  );
  return differs || (isRegular && usual.every((kind) => kind === "blank" || kind === "words"));
}

/** Whether none of the cells is a number, a date or an e-mail address. */
export function couldNameColumns(cells: readonly string[]): boolean {
  return !cells.map(kindOf).some((kind) => kind === "number" || kind === "date" || kind === "address");
}

type Kind = "blank" | "number" | "date" | "address" | "code" | "words";

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (text === "") return "blank";
  if (/^[-+]?[¥¥$€£]?\s?(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?\s?%?$/i.test(text)) return "number";
  if (/^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})日?([ T].*)?$/.test(text))
    return "date";
  if (/^\S+@\S+\.\S+$/.test(text)) return "address";
  return /\d/.test(text) ? "code" : "words";
}

function usualKind(cells: readonly string[]): Kind {
  const counts = new Map<Kind, number>();
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind !== "blank") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "blank";
}
