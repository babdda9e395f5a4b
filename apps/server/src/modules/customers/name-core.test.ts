import fc from "fast-check";
import { expect, test } from "vitest";
import { coreOfName } from "./name-core.ts";

test.each([
  ["上海示例（集团）有限公司", "上海示例"],
  ["上海示例集团有限公司", "上海示例"],
  ["上海示例集团股份有限公司", "上海示例"],
  ["上海示例 有限责任公司", "上海示例"],
  ["上海示例(中国)有限公司", "上海示例中国"],
  ["上海示例有限公司苏州分公司", "上海示例有限公司苏州分公司"],
  ["Sample Trading Co., Ltd.", "sampletrading"],
  ["ＳＡＭＰＬＥ Trading Company Limited", "sampletrading"],
  ["Sample Trading, L.L.C.", "sampletrading"],
  ["Sample GmbH & Co. KG", "sample"],
  ["Sample Inc", "sample"],
  ["Cisco", "cisco"],
  ["有限公司", "有限公司"],
  ["Ltd.", "ltd"],
  ["Demo One", "demoone"],
  ["★", "★"],
])("the core of %s is %s", (name, core) => {
  expect(coreOfName(name)).toBe(core);
});

test("a name that is not blank has a core that is not empty", () => {
  const words = fc.constantFrom(
    "有限公司",
    "集团",
    "(",
    ")",
    "Co",
    "Ltd",
    ".",
    ",",
    " ",
    "公司",
    "x",
    "示例",
    "Inc",
    "股份",
    "&",
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => {
      const name = parts.join("");
      fc.pre(name.trim() !== "");
      expect(coreOfName(name)).not.toBe("");
    }),
  );
});
