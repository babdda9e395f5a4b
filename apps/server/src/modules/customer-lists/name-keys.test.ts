import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, nameKeys } from "./name-keys.ts";

const linesOf = (name: string) => nameKeys(name).searchText.split("\n").slice(1, -1);

test.each([
  ["重庆长安汽车", ["重庆长安汽车", "chongqingchanganqiche", "cqcaqc"]],
  ["长沙银行", ["长沙银行", "changshayinhang", "csyh"]],
  ["绿地", ["绿地", "lvdi", "ld"]],
  ["ＩＢＭ（中国） 公司", ["ibm(中国) 公司", "ibmzhongguogongsi", "ibmzggs"]],
  ["Demo One Ltd.", ["demo one ltd.", "demooneltd"]],
  ["12·3", ["12·3", "123"]],
])("%s is found by its name, its pinyin and its initials", (name, lines) => {
  expect(linesOf(name)).toEqual(lines);
});

test("a name that begins with a surname is found by both readings, and a person's sorts by the surname's", () => {
  expect(linesOf("单甲乙")).toEqual(["单甲乙", "danjiayi", "djy", "shanjiayi", "sjy"]);
  expect(nameKeys("单甲乙").nameKey).toBe("shan jia yi\t单甲乙");
  expect(linesOf("尉迟甲")).toContain("yuchijia");
  expect(nameKeys("解放路示例贸易").nameKey).toMatch(/^jie fang lu /);
  expect(linesOf("解放路示例贸易")).toContain("xiefanglushilimaoyi");
});

test("names sort by syllables, so that a shorter syllable comes before a longer", () => {
  const names = ["西安示例", "先示例", "安徽示例", "昂示例", "北京示例"];
  const byKey = [...names].sort((a, b) => (nameKeys(a).nameKey < nameKeys(b).nameKey ? -1 : 1));
  expect(byKey).toEqual(["安徽示例", "昂示例", "北京示例", "西安示例", "先示例"]);
});

test("whatever a name holds, its keys fit an index and its lines hold no line break of the name", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n", "\t", "单", " ")), {
        maxLength: 50,
      }),
      (parts) => {
        const name = parts.join("");
        const { nameKey, searchText } = nameKeys(name);
        expect(Buffer.byteLength(nameKey)).toBeLessThanOrEqual(1200);
        expect(searchText.split("\n").length).toBeLessThanOrEqual(7);
        expect(searchText).toContain(`\n${foldText(name)}\n`);
      },
    ),
  );
});
