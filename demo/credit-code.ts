const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // without I, O, S, V, Z
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** An administrative division that does not exist (GB/T 2260), so that no company has these codes. */
const nowhere = "990000";

/**
 * A unified social credit code 统一社会信用代码 whose check characters are right, of a company that
 * cannot be: 91 for an enterprise, a division that does not exist, an organisation code from XN000001
 * with its own check character, and the check character of the whole.
 *
 * After GB 32100-2015 and, for the organisation code, GB 11714-1997.
 */
export function makeCreditCode(serial: number): string {
  const organisation = `XN${String(serial).padStart(6, "0")}`;
  const body = `91${nowhere}${organisation}${organisationCheck(organisation)}`;
  return body + checkCharacter(body);
}

/** The 18th character to 17 of a credit code: 31 less the weighted sum modulo 31. */
export function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * placeInAlphabet(body[place]), 0);
  return alphabet[(31 - (sum % 31)) % 31] as string;
}

/** Here letters go on without gaps: A is 10 and Z 35. */
function organisationCheck(organisation: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(organisation[place] as string, 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : String(check % 11);
}

function placeInAlphabet(character: string | undefined): number {
  const value = alphabet.indexOf(character ?? "?");
  if (value < 0) throw new RangeError(`no character of a credit code: ${character}`);
  return value;
}
