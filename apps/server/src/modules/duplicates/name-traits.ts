import { pinyin } from "pinyin-pro";

/** What of a name's core two names are compared by, besides its letters. */
export interface NameTraits {
  /** How it sounds: syllables without tones, so that 示例 and 实例 are alike; undefined without a Chinese character. */
  readonly sound: string | undefined;
  /** Its digits: names that differ in them are of different branches, shops or persons. */
  readonly digits: string;
}

const chinese = /\p{Script=Han}/u;

/**
 * Reads a name's core aloud, and its digits.
 *
 * @example
 * traitsOfName("示例3号店"); //=> { sound: "shi li 3 hao dian", digits: "3" }
 */
export function traitsOfName(core: string): NameTraits {
  return {
    sound: chinese.test(core)
      ? pinyin(core, { toneType: "none", type: "array", v: true }).join(" ")
      : undefined,
    digits: core.replace(/\D+/g, " ").trim(),
  };
}
