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
