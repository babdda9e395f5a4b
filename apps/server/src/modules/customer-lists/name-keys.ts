import { pinyin } from "pinyin-pro";

/** What a customer is sorted by and found by. */
export interface NameKeys {
  /** Orders names by their sound: syllables, then the name itself. Cut where an index could not hold it. */
  readonly nameKey: string;
  /** Name, pinyin and initials, each on a line of its own, so that what begins a line begins one of them; only the name keeps its punctuation. */
  readonly searchText: string;
}

const keyLength = 300;
const personLength = 4; // longer Chinese names are hardly those of people
const hanzi = /^\p{Script=Han}+$/u;
const ornaments = /[\p{P}\p{S}\p{Z}\p{C}]/gu;

/**
 * Text as names are compared: in one width and case, blanks alike and none around it; ü is typed v.
 *
 * @example
 * foldText(" ＩＢＭ 中国"); //=> "ibm 中国"
 */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ü", "v").replaceAll(/\s+/g, " ").trim();
}

/**
 * Reads a name aloud. A character of several sounds is read as its word has it (重庆 is chong qing, 银行
 * yin hang); where the first is read otherwise as a surname (单 dan, shan), both readings find the
 * customer, and a short Chinese name sorts by the surname's, being a person's.
 *
 * @example
 * nameKeys("重庆示例").searchText; //=> "\n重庆示例\nchongqingshili\ncqsl\n"
 */
export function nameKeys(name: string): NameKeys {
  const folded = foldText(name);
  const read = pinyin(folded, { toneType: "none", type: "array", v: true });
  const asSurname = readSurname(folded, read);
  const readings = asSurname ? [read, asSurname] : [read];
  const isPerson = [...folded].length <= personLength && hanzi.test(folded);
  const sorted = (isPerson && asSurname) || read;
  const lines = readings.flatMap((syllables) =>
    [syllables.join(""), syllables.map(([first]) => first).join("")].map((line) =>
      line.replaceAll(ornaments, ""),
    ),
  );
  return {
    nameKey: `${sorted.join(" ")}\t${folded}`.slice(0, keyLength),
    searchText: `\n${[...new Set([folded, ...lines])].join("\n")}\n`,
  };
}

/** The reading with the first characters read as a surname, single or double; undefined when it is the same. */
function readSurname(name: string, read: readonly string[]): string[] | undefined {
  const head = [...name].slice(0, 2).join("");
  const surname = pinyin(head, { toneType: "none", type: "array", v: true, surname: "head" });
  const other = [...surname, ...read.slice(surname.length)];
  return other.join(" ") === read.join(" ") ? undefined : other;
}
