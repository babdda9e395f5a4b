// @ts-check
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** @import { GradusProgram } from "./gradus-program.mjs" */
/** @import { Words } from "./language.mjs" */

/**
 * What the steps work with.
 *
 * @typedef {{ gradus: GradusProgram, data: string, language: "zh" | "en" }} Demo
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const numbers = new Intl.NumberFormat("en-US");

/**
 * What the company is made of, and the last day of its facts: grades are as of then, whatever day it is.
 *
 * @type {{
 *   currency: string, timeZone: string, lastDay: string, catalogue: string,
 *   valueSettings: string, schemeFiles: string[], runs: string[], templates: string[],
 *   assessments: { file: string },
 *   imports: { file: string, map: string }[]
 * }}
 */
const company = JSON.parse(readFileSync(join(root, "demo/company.json"), "utf8"));
const { lastDay } = company;

/** The customer with the story, told in story.ts. */
export const storyCustomer = "C00001";

/** The commands that bring in each kind of file. */
const commands = {
  rates: ["rates", "import"],
  customers: ["import", "customers"],
  activities: ["import", "activities"],
};

/** Where in a demo's data directory the files of the company lie. */
export const companyFolder = "company";

/**
 * The whole way from files to reasons. On data of an earlier demo nothing is added and nobody moves.
 *
 * @param {Demo} demo
 * @param {string | undefined} port
 * @returns {Promise<string>} the address of the server, which goes on serving
 */
export async function makeAndGrade(demo, port) {
  const { gradus, data, language } = demo;
  const shown = showPath(data);

  say(demo, { en: "Making the files of a made-up company …", zh: "正在生成一家虚构公司的业务文件 …" });
  await gradus.node(["--import", "tsx", "demo/write-company.ts", join(data, companyFolder)]);
  say(demo, { en: "Starting the database and the server …", zh: "正在启动数据库与服务器 …" });
  const url = await gradus.serve(port === undefined ? [] : ["--port", port]);

  say(demo, {
    en: `\nThe commands below work on the data in ${shown} (--data ${shown}).`,
    zh: `\n以下命令均使用 ${shown} 中的数据（--data ${shown}）。`,
  });
  await ask(demo, [
    ...["setup", "--name", "星桥示例商贸传媒有限公司 Starbridge Example Trading & Media"],
    ...["--currency", company.currency, "--time-zone", company.timeZone, "--organisation-language", language],
  ]);
  await ask(demo, ["catalogue", "apply", `demo/${company.catalogue}`]);
  const templateSchemes = await applyTemplates(demo);
  await importFiles(demo);
  await ask(demo, ["assessments", "import", showPath(join(data, companyFolder, company.assessments.file))]);
  for (const scheme of ["demo/scheme-key-accounts.json", "basic-value", "rfm"]) {
    await ask(demo, ["schemes", "apply", scheme]);
  }
  const days = await readLatestDays(demo);
  await gradeAll(demo, days);
  for (const scheme of templateSchemes) await gradeBy(demo, scheme, days);
  await show(demo, ["explain", storyCustomer, "--scheme", "key-accounts"]);
  await ask(demo, ["value", "settings", `demo/${company.valueSettings}`]);
  await ask(demo, ["value", "metrics"]);
  await show(demo, ["value", "report", "--as-of", lastDay]);
  await show(demo, ["predict", storyCustomer]);
  return url;
}

/**
 * A path as it is shortest from the checkout.
 *
 * @param {string} path
 */
export function showPath(path) {
  const short = relative(root, path);
  return short.startsWith("..") ? path : short;
}

/**
 * Puts the schemes of the templates in force, which brings the attributes, types and scales that files speak of.
 *
 * @param {Demo} demo
 * @returns {Promise<string[]>} the schemes, each after those it reads
 */
async function applyTemplates(demo) {
  /** @type {{ templates: { code: string, name: Words, schemes: { code: string }[] }[] }} */
  const { templates } = await demo.gradus.ask(["templates", "list"]);
  const used = templates.filter(({ code }) => company.templates.includes(code));
  for (const { name, schemes } of used) {
    say(demo, { en: `\nThe template “${name.en}”:`, zh: `\n模板“${name.zh}”：` });
    for (const { code } of schemes) await ask(demo, ["schemes", "apply", code]);
  }
  return used.flatMap(({ schemes }) => schemes.map(({ code }) => code));
}

/**
 * A row that is not taken stops the demo: all of them are good.
 *
 * @param {Demo} demo
 */
async function importFiles(demo) {
  let facts = 0;
  let newFacts = 0;
  for (const { file, map } of company.imports) {
    /** @type {{ to: keyof typeof commands }} */
    const { to } = JSON.parse(readFileSync(join(root, "demo/maps", map), "utf8"));
    const path = showPath(join(demo.data, companyFolder, file));
    const areFacts = to === "activities";
    const args = [...commands[to], path, "--map", `demo/maps/${map}`];
    const { rowsRead, rowsBad, counts } = await ask(demo, args, areFacts ? ["--progress"] : []);
    const [read, bad, added, changed, unchanged, leftOut] = [
      ...[rowsRead, rowsBad, counts.added],
      ...[counts.changed, counts.unchanged, counts.leftOut],
    ].map((count) => numbers.format(count));
    say(demo, {
      en: `  ${read} rows: ${added} added, ${changed} corrected, ${unchanged} there already, ${leftOut} left out, ${bad} bad`,
      zh: `  ${read} 行：新增 ${added}，更正 ${changed}，已存在 ${unchanged}，略过 ${leftOut}，有误 ${bad}`,
    });
    if (rowsBad > 0) throw new Error(`${path}.bad-rows.csv`);
    if (!areFacts) continue;
    facts += counts.added + counts.changed + counts.unchanged;
    newFacts += counts.added;
  }
  const [all, fresh] = [facts, newFacts].map((count) => numbers.format(count));
  say(demo, {
    en: `\n${all} facts, ${fresh} of them new.`,
    zh: `\n共 ${all} 条业务记录，其中新增 ${fresh} 条。`,
  });
}

/**
 * A trial first, then everybody's grades under three schemes; of the last, the tiers are shown.
 *
 * @param {Demo} demo
 * @param {LatestDays} days
 */
async function gradeAll(demo, days) {
  const trial = await ask(demo, ["run", "key-accounts", "--as-of", lastDay, "--trial"]);
  const tried = numbers.format(trial.customers);
  say(demo, {
    en: `  ${tried} customers tried; the grades in force are as they were`,
    zh: `  试算 ${tried} 个客户，现行等级未变`,
  });
  for (const scheme of ["basic-value", "rfm"]) await gradeBy(demo, scheme, days);
  const asOf = chooseAsOf("key-accounts", days);
  await show(demo, ["run", "key-accounts", "--as-of", asOf, "--accept"]);
}

/**
 * Everybody's grades under a scheme.
 *
 * @param {Demo} demo
 * @param {string} scheme
 * @param {LatestDays} days
 */
async function gradeBy(demo, scheme, days) {
  const run = await ask(demo, ["run", scheme, "--as-of", chooseAsOf(scheme, days), "--accept"]);
  const { first, total } = run.moves;
  const [all, fresh, moved] = [run.customers, first, total].map((count) => numbers.format(count));
  say(demo, {
    en: `  ${all} customers graded, ${fresh} of them for the first time, ${moved} moved`,
    zh: `  ${all} 个客户已定级，其中首次定级 ${fresh}，等级变动 ${moved}`,
  });
}

/**
 * The days as of which grades are in force already, by scheme: an earlier demo's, or somebody's who graded since.
 *
 * @typedef {ReadonlyMap<string, string>} LatestDays
 */

/**
 * Reads them from the latest runs, of which a demo makes fewer than a page holds.
 *
 * @param {Demo} demo
 * @returns {Promise<LatestDays>}
 */
async function readLatestDays({ gradus }) {
  /** @type {{ runs: { scheme: string, kind: string, status: string, asOf: string }[] }} */
  const { runs } = await gradus.ask(["runs", "list"]);
  const live = runs.filter(({ kind, status }) => kind === "live" && status === "published");
  return new Map(live.reverse().map(({ scheme, asOf }) => [scheme, asOf])); // the latest comes last, and stays
}

/**
 * The last day of the facts, or the day of the grades in force where that is later: a live run never goes back.
 *
 * @param {string} scheme
 * @param {LatestDays} days
 */
function chooseAsOf(scheme, days) {
  const inForce = days.get(scheme) ?? lastDay;
  return inForce > lastDay ? inForce : lastDay;
}

/**
 * Says a command, carries it out and gives its answer.
 *
 * @param {Demo} demo
 * @param {string[]} args
 * @param {string[]} unsaid options that are not worth showing
 */
async function ask({ gradus }, args, unsaid = []) {
  sayCommand(args);
  return gradus.ask([...args, ...unsaid]);
}

/**
 * Says a command and lets it speak for itself.
 *
 * @param {Demo} demo
 * @param {string[]} args
 */
async function show({ gradus }, args) {
  sayCommand(args);
  await gradus.show(args);
}

/** @param {string[]} args */
function sayCommand(args) {
  console.log(`\n$ gradus ${args.map((arg) => (/[\s&]/.test(arg) ? `"${arg}"` : arg)).join(" ")}`);
}

/**
 * @param {Demo} demo
 * @param {Words} words
 */
function say({ language }, words) {
  console.log(words[language]);
}
