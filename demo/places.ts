/** A city with its province, by the codes of GB/T 2260. */
export interface Place {
  readonly province: string;
  readonly city: string;
  readonly name: string;
  readonly englishName: string;
  readonly region: "east" | "south" | "north" | "west";
}

/** Where the demo company's customers are, and how many of a hundred. */
export const places: readonly (readonly [Place, number])[] = (
  [
    ["310000", "310100", "上海", "Shanghai", "east", 16],
    ["320000", "320500", "苏州", "Suzhou", "east", 9],
    ["320000", "320100", "南京", "Nanjing", "east", 6],
    ["320000", "320200", "无锡", "Wuxi", "east", 4],
    ["330000", "330100", "杭州", "Hangzhou", "east", 9],
    ["330000", "330200", "宁波", "Ningbo", "east", 4],
    ["340000", "340100", "合肥", "Hefei", "east", 3],
    ["350000", "350200", "厦门", "Xiamen", "south", 3],
    ["440000", "440100", "广州", "Guangzhou", "south", 8],
    ["440000", "440300", "深圳", "Shenzhen", "south", 9],
    ["440000", "440600", "佛山", "Foshan", "south", 3],
    ["110000", "110100", "北京", "Beijing", "north", 8],
    ["120000", "120100", "天津", "Tianjin", "north", 3],
    ["370000", "370200", "青岛", "Qingdao", "north", 3],
    ["370000", "370100", "济南", "Jinan", "north", 2],
    ["210000", "210100", "沈阳", "Shenyang", "north", 1],
    ["410000", "410100", "郑州", "Zhengzhou", "north", 2],
    ["420000", "420100", "武汉", "Wuhan", "west", 3],
    ["430000", "430100", "长沙", "Changsha", "west", 2],
    ["500000", "500100", "重庆", "Chongqing", "west", 2],
    ["510000", "510100", "成都", "Chengdu", "west", 4],
    ["610000", "610100", "西安", "Xi'an", "west", 2],
  ] as const
).map(([province, city, name, englishName, region, share]) => [
  { province, city, name, englishName, region },
  share,
]);
