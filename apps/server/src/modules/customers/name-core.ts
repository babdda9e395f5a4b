/** Endings of Chinese company names that say only the legal form; 分公司, a branch, says who it is. */
const chineseForms = /(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|集团|公司)$/u;
const latinForms =
  /(?:^|[\s,.()&-])(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|sas|sarl|srl|bv|nv|kg|oy|ab|as|pte|pty|group)[\s,.()&]*$/u;
const dottedForms = /\b(?:l\.l\.c|l\.l\.p|p\.l\.c|s\.a\.r\.l|s\.r\.l|s\.p\.a|s\.a\.s|s\.a|b\.v|n\.v)\.?\s*$/u;
const ornaments = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu;

/**
 * What tells a customer's name from others: in one width and case (NFKC), without blanks, punctuation
 * and the legal form, so that “上海示例（集团）有限公司” and “上海示例集团有限公司” are one, as are
 * “Sample Co., Ltd.” and “SAMPLE”. Never empty unless the name holds no letter or digit at all: then it
 * is the name itself, trimmed.
 *
 * @example
 * coreOfName("Sample Trading Co., Ltd."); //=> "sampletrading"
 * coreOfName("上海示例贸易有限公司"); //=> "上海示例贸易"
 * coreOfName("上海示例贸易有限公司苏州分公司"); //=> "上海示例贸易有限公司苏州分公司"
 */
export function coreOfName(name: string): string {
  const plain = name.normalize("NFKC").toLowerCase().trim();
  const bare = plain.replace(ornaments, "");
  if (bare === "") return plain;
  const withoutLatin = stripEndings(plain, [dottedForms, latinForms]).replace(ornaments, "");
  const core = withoutLatin.endsWith("分公司") ? withoutLatin : stripEndings(withoutLatin, [chineseForms]);
  return core === "" ? bare : core;
}

/** Takes endings off as long as something is left. */
function stripEndings(text: string, endings: readonly RegExp[]): string {
  for (const ending of endings) {
    const shorter = text.replace(ending, "");
    if (shorter !== text && shorter.replace(ornaments, "") !== "") return stripEndings(shorter, endings);
  }
  return text;
}
