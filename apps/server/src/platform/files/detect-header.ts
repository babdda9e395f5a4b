/**
 * Whether the first record names the columns: its cells are filled (the first may be blank, as in
 * files of R and pandas), unlike each other, none a number, date or e-mail address, and of another
 * kind than the cells below in some column. Where all is plain words, a header is assumed.
 */
export function detectHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...below] = rows;
  if (!first) return false;
  const names = first.map((cell) => cell.trim());
  if (names.slice(1).includes("") || new Set(names).size < names.length) return false;
  if (names.length === 1 && names[0] === "") return false;

  const kinds = names.map(kindOf);
  if (kinds.some((kind) => kind === "number" || kind === "date" || kind === "address")) return false;
  const usual = names.map((_, column) => usualKind(below.map((row) => row[column] ?? "")));
  const differs = usual.some((kind, column) => kind !== "blank" && kind !== kinds[column]);
  return differs || usual.every((kind) => kind === "blank" || kind === "words");
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
