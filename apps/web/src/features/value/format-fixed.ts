/** A figure with so many decimals whatever they are, so that those under one another can be compared. */
export function formatFixed(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
