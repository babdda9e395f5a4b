import type { Place } from "./places.ts";
import type { Random } from "./random.ts";
import type { Sector } from "./sectors.ts";

/** A name in Chinese with an English one beside. */
export interface CompanyName {
  readonly name: string;
  readonly englishName: string;
}

/** The made-up word a company or group goes by. No two of a shuffled list are alike in Chinese. */
export interface Brand {
  readonly name: string;
  readonly englishName: string;
}

const openings = parse(
  "云yun 星xing 海hai 山shan 松song 竹zhu 溪xi 林lin 峰feng 禾he 晨chen 虹hong 江jiang 湖hu 岭ling 谷gu " +
    "月yue 风feng 雪xue 霜shuang 梅mei 兰lan 枫feng 桐tong 青qing 蓝lan 紫zi 银yin 玉yu 石shi 泉quan 浪lang " +
    "鹿lu 鹤he 雁yan 鲸jing 麦mai 稻dao 棉mian 茶cha 柏bai 槐huai 榆yu 杉shan 苇wei 葵kui 荷he 菊ju",
);
const endings = parse(
  "舟zhou 桥qiao 帆fan 野ye 岚lan 港gang 川chuan 屿yu 亭ting 塔ta 径jing 渡du 原yuan 坡po 洲zhou 湾wan " +
    "岸an 崖ya 涧jian 堤di 井jing 窗chuang 灯deng 笛di 琴qin 弦xian 墨mo 砚yan 纸zhi 伞san 梭suo 锚mao " +
    "橹lu 轮lun 辙zhe 驿yi 廊lang 檐yan 阶jie 台tai 村cun 镇zhen 巷xiang 坊fang 园yuan 苑yuan 田tian 畦qi",
);

/** Words by which everybody sees that a company is made up. */
const markers = [
  { name: "示例", englishName: "Example" },
  { name: "样例", englishName: "Sample" },
  { name: "虚构", englishName: "Fictional" },
  { name: "演示", englishName: "Demo" },
] as const;

/** Every brand there can be, shuffled: 48 × 48, each with a word that says it is made up. */
export function makeBrands(random: Random): Brand[] {
  const brands = openings.flatMap((opening) =>
    endings.map((ending) => {
      const marker = random.pick(markers);
      return {
        name: `${opening.name}${ending.name}${marker.name}`,
        englishName: `${capitalise(opening.pinyin + ending.pinyin)} ${marker.englishName}`,
      };
    }),
  );
  return random.shuffle(brands);
}

/** The name of a company that stands by itself. */
export function nameCompany(brand: Brand, sector: Sector): CompanyName {
  return {
    name: `${brand.name}${sector.name}有限公司`,
    englishName: `${brand.englishName} ${sector.englishName} Co., Ltd.`,
  };
}

/** The name of a group's company, told from its sisters by city and sector. */
export function nameMember(brand: Brand, sector: Sector, place: Place): CompanyName {
  return {
    name: `${brand.name}（${place.name}）${sector.name}有限公司`,
    englishName: `${brand.englishName} ${sector.englishName} (${place.englishName}) Co., Ltd.`,
  };
}

/** The name of a group's head. */
export function nameHead(brand: Brand): CompanyName {
  return {
    name: `${brand.name}集团股份有限公司`,
    englishName: `${brand.englishName} Group Holdings Co., Ltd.`,
  };
}

function parse(text: string): { name: string; pinyin: string }[] {
  return text.split(" ").map((pair) => ({ name: pair.slice(0, 1), pinyin: pair.slice(1) }));
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
