import { once } from "node:events";
import { createWriteStream } from "node:fs";

const cities = ["上海", "北京", "深圳", "广州", "重庆", "长沙", "武汉", "成都", "杭州", "南京"];
const syllables = [..."华示中星达远恒通瑞丰泰嘉诚信和利源盛科创新辰宇博雅安康德明"];
const trades = ["贸易", "科技", "实业", "电子", "食品", "汽车", "医药", "物流", "建筑", "咨询"];
const industries = ["制造", "零售", "金融", "互联网", "医疗"];

/** What a bench of lists filters by: the choices of the attribute `industry`. */
export const benchIndustries: readonly string[] = industries;

/**
 * Writes customers as a CSV of code, name, joined, owner, team, tags, industry and staff, the same for
 * the same number: fifty owners in eight teams, a tag for two of three.
 */
export async function writeCustomers(path: string, customers: number): Promise<void> {
  const file = createWriteStream(path);
  let lines = ["code,name,joined,owner,team,tags,industry,staff\n"];
  for (let i = 1; i <= customers; i++) {
    const spread = (i * 2_654_435_761) % 4_294_967_296;
    const among = (texts: readonly string[], times: number) =>
      texts[Math.floor(spread / times) % texts.length];
    const name = `${among(cities, 7)}${among(syllables, 91)}${among(syllables, 3001)}${among(trades, 80_021)}有限公司`;
    const joined = `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`;
    const tag = i % 3 === 0 ? "" : `标签${i % 12}`;
    const facts = [
      name,
      joined,
      `演示${i % 50}`,
      `团队${i % 8}`,
      tag,
      among(industries, 17),
      (i * 7919) % 10_007,
    ];
    lines.push(`C${String(i).padStart(7, "0")},${facts.join(",")}\n`);
    if (lines.length < 10_000) continue;
    if (!file.write(lines.join(""))) await once(file, "drain");
    lines = [];
  }
  file.end(lines.join(""));
  await once(file, "close");
}
