const trueWords = new Set(["true", "yes", "y", "1", "是"]);
const falseWords = new Set(["false", "no", "n", "0", "否"]);

/** Reads a yes or no in the words of either language; undefined for anything else. */
export function readBool(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return trueWords.has(word) ? true : falseWords.has(word) ? false : undefined;
}
