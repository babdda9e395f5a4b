/**
 * The shortest decimal that reads back as the same number, never with an exponent: 1e21 is written
 * out. Infinity and NaN have none and give "".
 */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return "";
  const text = String(Object.is(value, -0) ? 0 : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole = "", fraction = "", power] = match;
  const digits = whole + fraction;
  const point = 1 + Number(power);
  return point <= 0
    ? `${sign}0.${"0".repeat(-point)}${digits}`
    : `${sign}${digits.padEnd(point, "0").slice(0, point)}`; // from 1e21 on, all digits stand before the point
}
