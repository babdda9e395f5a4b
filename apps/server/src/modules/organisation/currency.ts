const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Whether a code is a currency of ISO 4217. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Decimal places of a currency's amounts: 2 for CNY, 0 for JPY, 3 for KWD. */
export function currencyDigits(code: string): number {
  const options = { style: "currency", currency: code } as const;
  return new Intl.NumberFormat("en", options).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Minor units as exact decimal text in major units.
 *
 * @param digits decimal places of the currency
 */
export function formatMinor(minor: bigint, digits: number): string {
  const magnitude = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const whole = magnitude.slice(0, magnitude.length - digits);
  const fraction = digits === 0 ? "" : `.${magnitude.slice(-digits)}`;
  return `${minor < 0n ? "-" : ""}${whole}${fraction}`;
}
