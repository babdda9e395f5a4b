/** Hundredths as a decimal. */
export function formatMoney(hundredths: number): string {
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** Hundredths as the ledger prints them: 1,234,567.00. */
export function withThousands(hundredths: number): string {
  return formatMoney(hundredths).replace(/\B(?=(?:\d{3})+\.)/g, ",");
}

/**
 * Hundredths in units of ten thousand, as contracts have them, in whole units of the currency: four
 * decimals hold them exactly. Empty for none.
 */
export function inTenThousands(hundredths: number | undefined): string {
  if (hundredths === undefined) return "";
  const units = hundredths / 100;
  if (!Number.isInteger(units) || units < 0) throw new RangeError(`no sum of a contract: ${units}`);
  return `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, "0")}`;
}
