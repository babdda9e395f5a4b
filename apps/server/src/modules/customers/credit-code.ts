const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // without I, O, S, V, Z, which look like digits or U
const weights = Array.from({ length: 17 }, (_, position) => 3 ** position % 31);

/**
 * Reads a unified social credit code 统一社会信用代码: 18 characters, upper or lower case, blanks around
 * it aside, whose last is the check digit of the other 17 (GB 32100-2015). Gives it in upper case, or
 * undefined when it is none.
 *
 * @example
 * readCreditCode("91350100m000100y43"); //=> "91350100M000100Y43"
 */
export function readCreditCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return undefined;
  let sum = 0;
  for (const [position, weight] of weights.entries()) {
    const value = alphabet.indexOf(code.charAt(position));
    if (value < 0) return undefined;
    sum += value * weight;
  }
  return code.charAt(17) === alphabet.charAt((31 - (sum % 31)) % 31) ? code : undefined;
}
