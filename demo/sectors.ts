/** What a company does, with its section of GB/T 4754-2017 and the words for its name. */
export interface Sector {
  readonly industry: string;
  readonly name: string;
  readonly englishName: string;
}

/** Sections of GB/T 4754-2017 by their letter, as far as the demo company sells there. */
export const industries = {
  A: "A 农、林、牧、渔业",
  C: "C 制造业",
  D: "D 电力、热力、燃气及水生产和供应业",
  E: "E 建筑业",
  F: "F 批发和零售业",
  G: "G 交通运输、仓储和邮政业",
  H: "H 住宿和餐饮业",
  I: "I 信息传输、软件和信息技术服务业",
  J: "J 金融业",
  L: "L 租赁和商务服务业",
  M: "M 科学研究和技术服务业",
  N: "N 水利、环境和公共设施管理业",
  P: "P 教育",
  Q: "Q 卫生和社会工作",
  R: "R 文化、体育和娱乐业",
} as const;

/** The sectors, and how many of a hundred customers are in each. */
export const sectors: readonly (readonly [Sector, number])[] = (
  [
    ["C", "精密机械", "Precision Machinery", 9],
    ["C", "电子科技", "Electronics", 9],
    ["C", "新材料", "New Materials", 7],
    ["C", "食品", "Foods", 6],
    ["C", "包装", "Packaging", 4],
    ["C", "汽车零部件", "Auto Parts", 5],
    ["C", "医药", "Pharmaceuticals", 4],
    ["F", "商贸", "Trading", 10],
    ["F", "供应链", "Supply Chain", 5],
    ["I", "软件", "Software", 7],
    ["I", "数据服务", "Data Services", 4],
    ["G", "物流", "Logistics", 6],
    ["E", "建设工程", "Construction", 5],
    ["D", "能源", "Energy", 3],
    ["A", "农业", "Agriculture", 2],
    ["H", "餐饮管理", "Catering", 2],
    ["J", "融资租赁", "Leasing", 1],
    ["L", "品牌管理", "Brand Management", 4],
    ["M", "检测技术", "Testing", 3],
    ["N", "环保", "Environmental", 2],
    ["P", "教育科技", "Education", 2],
    ["Q", "健康管理", "Health Care", 2],
    ["R", "文化传播", "Culture & Media", 3],
  ] as const
).map(([industry, name, englishName, share]) => [
  { industry: industries[industry], name, englishName },
  share,
]);
