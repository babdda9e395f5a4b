import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Replay } from "@gradus/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The command line as it ships against the server as it ships, on a database of their own.

const root = new URL("../../..", import.meta.url).pathname;
const clusters = "/var/lib/gradus/clusters"; // where root's databases lie

let data: string;
let files: string;
let server: ChildProcess;

function start(args: readonly string[]): ChildProcess {
  const ownDatabase = { DATABASE_URL: undefined, PORT: undefined, GRADUS_DATA: data };
  const env = { ...process.env, ...ownDatabase, GRADUS_LANGUAGE: "", LANG: "C", TZ: "America/New_York" };
  return spawn(process.execPath, [join(root, "packages/cli/bin/gradus.mjs"), ...args], { env });
}

async function gradus(...args: string[]) {
  const child = start(args);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    said.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.stderr += chunk;
  });
  const [exitCode] = await once(child, "close");
  return { exitCode: exitCode as number, ...said };
}

/** What a command answers with `--json`, when all went well. */
async function answerOf(...args: string[]) {
  const { exitCode, stdout, stderr } = await gradus(...args, "--json");
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout);
}

const file = (name: string) => join(files, name);
const writeJson = (name: string, value: unknown) => writeFile(file(name), JSON.stringify(value));

const orders = `CustomerID,Day,Amount,Order
C1,2024-01-10,900.00,A1
C2,2024-02-10,500.00,A2
C3,2024-03-01,100.00,A3
C3,some day,50.00,A4
`;
const map = {
  to: "activities",
  columns: { Day: { date: "yyyy-MM-dd" }, Amount: "decimal" },
  fields: {
    customer: "CustomerID",
    day: "Day",
    type: { value: "received" },
    amount: "Amount",
    externalId: "Order",
  },
  existing: "overwrite",
};
const receipts = {
  code: "receipts",
  name: { en: "Receipts", zh: "回款" },
  unit: "money",
  from: "activities",
  aggregate: "sum",
  of: "amount",
  window: { kind: "all" },
};
const scheme = {
  code: "value",
  name: { en: "Value", zh: "价值" },
  criteria: [{ metric: "receipts", weight: 100, scoring: { kind: "linear", from: 0, to: 1000 } }],
  tiers: [
    { code: "gold", name: { en: "Gold", zh: "黄金级" }, enter: 80, keep: 70 },
    { code: "silver", name: { en: "Silver", zh: "白银级" }, enter: 40, keep: 30 },
    { code: "base", name: { en: "Base", zh: "基础" }, enter: 0 },
  ],
  money: "receipts",
};

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, "scripts/build.mjs")]); // from the sources as they are
  data = await mkdtemp(join(tmpdir(), "gradus-cli-data-"));
  files = await mkdtemp(join(tmpdir(), "gradus-cli-"));
  await writeFile(file("orders.csv"), orders);
  await writeJson("map.json", map);
  await writeJson("metrics.json", { metrics: [receipts] });
  await writeJson("value.json", { scheme });
  server = start(["serve", "--port", "0"]);
  server.stderr?.resume(); // a log that nobody reads would hold it up
  await once(server.stdout as NonNullable<ChildProcess["stdout"]>, "data");
});

afterAll(async () => {
  server.kill("SIGTERM");
  await once(server, "exit");
  const cluster = await readFile(join(data, "cluster-id"), "utf8").catch(() => undefined);
  if (cluster) await rm(join(clusters, cluster.trim()), { recursive: true, force: true });
  await rm(data, { recursive: true });
  await rm(files, { recursive: true });
});

describe("what cannot be understood is said in one line, in the language asked for", () => {
  test.each([
    [["nonsense"], 2, "unknown command 'nonsense'. See gradus --help."],
    [["run"], 2, "missing required argument 'scheme'. See gradus --help."],
    [["run", "value", "--trail"], 2, "unknown option '--trail' (Did you mean --trial?) See gradus --help."],
    [
      ["run", "value", "--trail", "--language", "zh"],
      2,
      "没有选项 --trail\uff08您是否想输入 --trial\uff1f\uff09。详见 gradus --help。",
    ],
    [["run", "value", "--language", "fr"], 2, "--language takes zh or en, not “fr”. See gradus --help."],
    [
      ["--language", "zh", "import", "guess", "a.csv", "--to", "orders"],
      2,
      "--to 应为 customers 或 contacts 或 activities 或 ownTiers 或 rates\uff0c而不是“orders”。详见 gradus --help。",
    ],
    [["explain", "C1", "--language=zh"], 2, "缺少必需的选项 --scheme <scheme>。详见 gradus --help。"],
    [["run", "value", "--port", "x"], 1, "A port is a number from 0 to 65535, not “x”."],
    [["runs", "accept", "one"], 1, "“one” is not a number such as the lists show."],
    [
      ["export", "grades", "--scheme", "value", "--to", "a.pdf"],
      1,
      "a.pdf should end in .csv or .xlsx, which says what is written.",
    ],
    [["metrics", "apply", "none.json"], 1, "There is no file none.json."],
    [["metrics", "apply", "none.json", "--language", "zh"], 1, "没有文件 none.json。"],
    [
      ["fit", "bgnbd"],
      2,
      "There is no model “bgnbd”, only bg-nbd, mbg-nbd, pareto-nbd, bg-bb, sbg, gamma-gamma.",
    ],
    [["fit", "bg-nbd", "--period", "year"], 2, "--period goes with bg-bb and sbg; bg-nbd counts in weeks."],
    [
      ["fit", "sbg", "--period", "day", "--language", "zh"],
      2,
      "--period 应为 week 或 month 或 quarter 或 year\uff0c而不是“day”。详见 gradus --help。",
    ],
    [["fit", "sbg", "--refunds", "refund"], 2, "--refunds goes with --types."],
    [["schedule", "value", "--weekly", "8"], 1, "--weekly takes a number from 1 to 7, not “8”."],
  ])("%j", async (args, exitCode, line) => {
    expect(await gradus(...args)).toEqual({ exitCode, stdout: "", stderr: `${line}\n` });
  });

  test("help speaks both languages", async () => {
    expect((await gradus("import", "--help")).stdout).toContain("bring in what happened with customers");
    const inChinese = (await gradus("import", "--help", "--language", "zh")).stdout;
    expect(inChinese).toContain("activities [选项] <file>  导入业务记录");
    expect(inChinese).not.toMatch(/\[options\]|\[command\]/);
  });

  test("the help of a command names the options that every command takes", async () => {
    const { stdout } = await gradus("runs", "take-back", "--help");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "Every command takes --data, --port, --language, --json, --progress too: see gradus --help.",
    );
  });
});

describe("from a file of facts to tiers with reasons", () => {
  test("setup chooses the organisation's settings, and shows them", async () => {
    const chosen = await answerOf(
      "setup",
      "--name",
      "示例公司",
      "--currency",
      "cny",
      "--organisation-language",
      "en",
    );
    expect(chosen).toMatchObject({
      name: "示例公司",
      baseCurrency: "CNY",
      timeZone: "Asia/Shanghai",
      language: "en",
    });
    expect((await gradus("setup")).stdout).toMatch(/^base currency +CNY$/m);
    expect(await gradus("setup", "--currency", "XQQ")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "“XQQ” is not a currency.\n",
    });
    expect((await gradus("--language", "zh", "setup", "--currency", "XQQ")).stderr).toBe(
      "“XQQ”不是有效的货币代码。\n",
    );
  });

  test("an import needs a map for what is imported", async () => {
    expect(await gradus("import", "activities", file("orders.csv"))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^Say what the columns mean with --map: .*\n$/),
    });
    expect(await gradus("import", "customers", file("orders.csv"), "--map", file("map.json"))).toMatchObject({
      exitCode: 1,
      stderr: `${file("map.json")} maps to activities, not to customers.\n`,
    });
    await writeJson("wrong.json", { ...map, fields: { ...map.fields, amount: "Betrag" } });
    const absent = await gradus("import", "activities", file("orders.csv"), "--map", file("wrong.json"));
    expect(absent).toMatchObject({ exitCode: 1, stdout: "" });
    expect(absent.stderr).toMatch(/^The map names the column “Betrag”.*\n$/);
  });

  test("a map is proposed", async () => {
    const guess = await answerOf("import", "guess", file("orders.csv"), "--to", "activities");
    expect(guess.columns).toEqual(["CustomerID", "Day", "Amount", "Order"]);
    const { stdout } = await gradus("import", "guess", file("orders.csv"), "--to", "activities");
    expect(JSON.parse(stdout)).toEqual(guess.map);
    await gradus("import", "guess", file("orders.csv"), "--to", "activities", "--out", file("guess.json"));
    expect(JSON.parse(await readFile(file("guess.json"), "utf8"))).toEqual(guess.map);
  });

  test("a dry run writes nothing", async () => {
    const args = ["import", "activities", file("orders.csv"), "--map", file("map.json")];
    expect(await answerOf(...args, "--dry-run", "--bad-rows", file("tried.csv"))).toMatchObject({
      dryRun: true,
      rowsRead: 4,
      rowsBad: 1,
    });
    expect(await answerOf("import", ...args.slice(1))).toMatchObject({
      status: "done",
      target: "activities",
      rowsRead: 4,
      rowsBad: 1,
      counts: { added: 3, customersCreated: 3 },
    });
  });

  test("bad rows are put beside the file, with line and reason, and told of", async () => {
    const again = await gradus("import", "activities", file("orders.csv"), "--map", file("map.json"));
    expect(again).toMatchObject({
      exitCode: 0,
      stderr: `1 bad row with the reasons: ${file("orders.csv.bad-rows.csv")}\n`,
    });
    expect(again.stdout).toMatch(/^ +there already +3$/m);
    const badRows = await readFile(file("orders.csv.bad-rows.csv"), "utf8");
    expect(badRows).toContain("some day");
    expect(badRows).toMatch(/^5,/m);
    expect((await readdir(files)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a file of which no row can be taken is a failure", async () => {
    await writeFile(file("bad.csv"), "CustomerID,Day,Amount,Order\nC1,never,1.00,B1\n");
    const failed = await gradus("import", "activities", file("bad.csv"), "--map", file("map.json"), "--json");
    expect(failed.exitCode).toBe(1);
    expect(JSON.parse(failed.stdout)).toMatchObject({ rowsRead: 1, rowsBad: 1 });
    expect(failed.stderr).toContain(
      `No row could be taken (1 row); ${file("bad.csv.bad-rows.csv")} says why.\n`,
    );
  });

  test("rates come in by their plain columns", async () => {
    await writeFile(file("rates.csv"), "currency,day,rate\nUSD,2024-01-02,7.1\n");
    expect(await answerOf("rates", "import", file("rates.csv"))).toMatchObject({
      target: "rates",
      counts: { added: 1 },
    });
    const told = await gradus("rates", "import", file("rates.csv"), "--language", "zh");
    expect(told.stdout).toMatch(
      /^导入 \d+\uff1arates\.csv\uff1a完成\uff08[\d.]+ 秒\uff0c[\d,]+ 行\/秒\uff09$/m,
    );
    expect((await gradus("import", "list", "--language", "zh")).stdout).toMatch(/ 汇率 +完成 /);
  });

  test("without a terminal the progress asked for is one line, at the end", async () => {
    const { stderr } = await gradus("rates", "import", file("rates.csv"), "--progress");
    expect(stderr).toMatch(/^1 rows · [\d,]+ rows\/s\n$/);
  });

  test("metrics and a scheme are applied; templates by name", async () => {
    expect((await answerOf("metrics", "apply", file("metrics.json"))).metrics).toContainEqual(receipts);
    expect((await gradus("metrics", "list", "--language", "zh")).stdout).toMatch(
      /^receipts +回款 +金额 +金额合计 · 全部类型 · 全部时间$/m,
    );
    expect(await answerOf("schemes", "apply", file("value.json"))).toMatchObject({
      code: "value",
      version: 1,
    });
    expect(await answerOf("schemes", "apply", file("value.json"))).toMatchObject({
      version: 1,
      unchanged: true,
    });
    expect(await answerOf("schemes", "apply", "basic-value")).toMatchObject({
      code: "basic-value",
      version: 1,
    });
    const unknown = await gradus("schemes", "apply", "fancy", "--language", "zh");
    expect(unknown).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^“fancy”既不是文件也不是模板/),
    });
    expect((await answerOf("schemes", "list")).templates).toContain("rfm");
    const shown = (await gradus("schemes", "show", "value")).stdout;
    expect(shown).toMatch(/^gold +Gold +80\.00 +70\.00 +—$/m);
    expect(shown).toMatch(/^receipts +Receipts +100% +linear: 0 at 0 to 100 at 1,000$/m);
    const template = (await gradus("schemes", "show", "basic-value", "--language", "zh")).stdout;
    expect(template).toMatch(/^不定级条件 +缺少“最近回款日”$/m);
    expect(template).toMatch(/^新客户条件 +合作天数 < 90 天$/m);
    expect(template).toMatch(
      /^days_since_receipt +距最近回款天数 +20% +分档\uff1a≤ 30 → 100\uff1b≤ 90 → 75\uff1b/m,
    );
    expect(template).toMatch(/^diamond .*近12个月有回款的月数 ≥ 2 · 占比不超过 5%$/m);
  });

  test("a template of several schemes is applied as drafts, a second time adding nothing", async () => {
    expect((await gradus("templates", "list")).stdout).toMatch(/^sponsors +Sponsors +3 +\d+ +1 +9 +2$/m);
    const applied = (await gradus("templates", "apply", "media", "--language", "zh")).stdout;
    expect(applied).toMatch(/^media-stage +媒体客户\uff1a合作阶段 +已建立$/m);
    const again = await answerOf("templates", "apply", "media");
    expect(again).toMatchObject({ metrics: { added: [] }, drafts: Array(5).fill({ outcome: "draftKept" }) });
    expect(await gradus("templates", "apply", "fancy")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^There is no template “fancy”/),
    });
  });

  test("a scheme is submitted from a file, published, told apart from another state and logged", async () => {
    const submitted = await answerOf("schemes", "apply", "rfm", "--submit", "--note", "spring");
    expect(submitted.review).toMatchObject({ state: "submitted", note: "spring", approvalNeeded: false });
    const own = await gradus("schemes", "approve", "rfm", "--language", "en");
    expect(own).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^You submitted this draft yourself/),
    });
    expect((await gradus("schemes", "diff", "rfm")).exitCode).toBe(1); // nothing of it is in force
    expect((await gradus("schemes", "publish", "rfm")).stdout).toBe("rfm is in force as version 1.\n");
    expect((await gradus("schemes", "diff", "rfm", "--from", "1", "--to", "1")).stdout).toBe(
      "Nothing differs.\n",
    );
    const log = (await gradus("schemes", "log", "rfm")).stdout.split("\n");
    expect(log[1]).toMatch(/ local +published version 1 · without a second person$/);
    expect(log[2]).toMatch(/ local +submitted it · spring$/);
  });

  test("the catalogue is listed and added to", async () => {
    const region = {
      code: "region",
      name: { en: "Region", zh: "地区" },
      type: "choice",
      choices: ["华东", "华北"],
    };
    await writeJson("catalogue.json", { attributes: [region] });
    expect((await answerOf("catalogue", "apply", file("catalogue.json"))).attributes).toContainEqual(region);
    expect((await gradus("catalogue", "list")).stdout).toMatch(/^region +Region +one of 华东, 华北$/m);
  });

  test("the first live run is held, which is an answer; --accept puts that very run into force", async () => {
    const held = await gradus("run", "value", "--as-of", "2024-06-30");
    expect(held.exitCode).toBe(0);
    const [, id] = /gradus runs accept (\d+)/.exec(held.stdout) ?? [];
    expect(held.stdout).toContain("Held, grades are unchanged: it is the scheme's first.");

    const run = await answerOf("run", "value", "--accept");
    expect(run).toMatchObject({ id: Number(id), status: "published", asOf: "2024-06-30", customers: 3 });
    expect(
      run.tiers
        .map(({ code, customers, money }: Record<string, unknown>) => [code, customers, money])
        .slice(0, 3),
    ).toEqual([
      ["gold", 1, "900.00"],
      ["silver", 1, "500.00"],
      ["base", 1, "100.00"],
    ]);
    expect(run.moves).toMatchObject({ total: 0, first: 3 });
    expect(run.seconds.total).toEqual(expect.any(Number));
    expect(await gradus("run", "value", "--as-of", "2024-06-29")).toMatchObject({ exitCode: 1, stdout: "" });
  });

  test("a run is told with tiers, customers and money", async () => {
    const trial = await answerOf("run", "value", "--as-of", "2024-06-30", "--trial");
    expect(trial).toMatchObject({ kind: "trial", status: "finished", asOf: "2024-06-30" });
    const { stdout } = await gradus("run", "value", "--as-of", "2024-06-30", "--trial", "--language", "zh");
    expect(stdout).toMatch(/^黄金级 +gold +1 +33\.33% +900\.00$/m);
    expect(stdout).toContain("金额\uff08CNY\uff09");
    expect((await gradus("runs", "list")).stdout).toMatch(/value v1 +2024-06-30 +live +in force +3 +0$/m);
    expect((await gradus("runs", "list")).stdout).toMatch(/value v1 +2024-06-30 +trial +finished +3 +0$/m);
  });

  test("a draft is looked at before it is published: who would move, and by how much money", async () => {
    const draft = {
      ...scheme,
      tiers: [{ ...scheme.tiers[0], enter: 95, keep: 95 }, ...scheme.tiers.slice(1)],
    };
    await writeJson("draft.json", { metrics: [receipts], scheme: draft });
    const args = ["whatif", "value", "--draft", file("draft.json"), "--as-of", "2024-06-30"];
    expect(await answerOf(...args)).toMatchObject({
      ...{ scheme: "value", asOf: "2024-06-30", customers: 3, problems: [] },
      moves: {
        ...{ total: 1, up: 0, down: 1 },
        matrix: [
          { from: "gold", to: "silver", customers: 1, money: "900.00" },
          { from: "silver", to: "silver", customers: 1, money: "500.00" },
          { from: "base", to: "base", customers: 1, money: "100.00" },
        ],
      },
      affected: { down: [{ customer: "C1", from: "gold", to: "silver", money: "900.00" }] },
    });
    const { stdout } = await gradus(...args);
    expect(stdout).toMatch(/^Silver +silver +1 +2 +500\.00 +1,400\.00$/m);
    expect(stdout).toMatch(/^C1 +gold → silver +90\.00 → 90\.00 +900\.00$/m);
    expect((await gradus("schemes", "list")).stdout).toMatch(/^value +Value +1 /m);

    await writeJson("unfinished.json", { scheme: { ...draft, criteria: [], money: "loot" } });
    const unfinished = await gradus(
      "whatif",
      "value",
      "--draft",
      file("unfinished.json"),
      "--language",
      "zh",
    );
    expect(unfinished).toMatchObject({ exitCode: 1, stdout: "" });
    expect(unfinished.stderr).toMatch(/^规则尚未完成。criteria: /);
  });

  test("rules are replayed over past month-ends: who was where, who moved, what the score foretold", async () => {
    const args = "replay value --in-force --months 3 --until 2024-03-31 --horizon 1".split(" ");
    const { result, ...asked }: Replay = await answerOf(...args);
    expect(asked).toMatchObject({ scheme: "value", status: "done", version: 1, draft: null, months: 3 });
    expect(
      result?.months.map(({ asOf, tried: { tiers, moves }, outcome }) => [
        asOf,
        ["gold", "silver", "base"].map((tier) => tiers.find(({ code }) => code === tier)?.customers ?? 0),
        moves && [moves.total, moves.up],
        outcome?.total,
      ]),
    ).toEqual([
      ["2024-01-31", [1, 0, 2], null, "500.00"],
      ["2024-02-29", [1, 1, 1], [1, 1], "100.00"],
      ["2024-03-31", [1, 1, 1], [0, 0], undefined],
    ]);
    const { stdout, stderr } = await gradus(...args, "--progress");
    expect(stderr).toBe("3 of 3 month-ends\n");
    expect(stdout).toMatch(/^2024-02-29 +1 +1 +1 +1 +1 +0$/m);
    expect(await gradus("replay", "value", "--until", "2024-03-30")).toMatchObject({
      ...{ exitCode: 1, stdout: "" },
      stderr: expect.stringMatching(/^2024-03-30 is not the last day of a month that is over; /),
    });
  });

  test("a grade is explained as a sum", async () => {
    const explanation = await answerOf("explain", "C2", "--scheme", "value");
    expect(explanation).toMatchObject({
      tier: "silver",
      score: 50,
      inForce: true,
      parts: [{ metric: "receipts", value: "500.00", points: 50, weight: 100, part: 50 }],
    });
    const { stdout } = await gradus("explain", "C2", "--scheme", "value");
    expect(stdout).toMatch(/^Receipts +500\.00 CNY .* 50\.00 +× 100% += 50\.00$/m);
    expect(stdout).toMatch(/^▸ Silver +40\.00 +30\.00 +—$/m);
    expect(stdout).toContain("To reach Gold: 30.00 points more.");
    expect(stdout).toContain("The tier is kept down to 30.00, 20.00 points from here.");
    expect(await answerOf("explain", "C2", "--scheme", "value", "--as-of", "2024-02-01")).toMatchObject({
      inForce: false,
    });
    expect(await gradus("explain", "C9", "--scheme", "value")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "No customer has the code “C9”.\n",
    });
    expect((await gradus("explain", "C9", "--scheme", "value", "--language", "zh")).stderr).toBe(
      "没有客户“C9”。\n",
    );
  });

  test("a customer's history is told", async () => {
    expect(await answerOf("history", "C1")).toMatchObject({
      spans: [{ scheme: "value", tier: "gold", to: null, cause: "first" }],
    });
    expect((await gradus("history", "C1")).stdout).toMatch(/now +value +Gold +90\.00 +first grade/);
  });

  test("what waits for its day is listed, and goes onto a worksheet", async () => {
    expect((await gradus("pending", "value")).stdout).toBe("No rise or fall is waiting.\n");
    expect(await answerOf("pending", "value", "--to", file("cases.csv"))).toMatchObject({
      file: file("cases.csv"),
    });
    expect((await gradus("pending", "value", "--direction", "sideways")).exitCode).not.toBe(0);
  });

  test("grades are exported as CSV and XLSX", async () => {
    const csv = await answerOf("export", "grades", "--scheme", "value", "--to", file("grades.csv"));
    const text = await readFile(file("grades.csv"), "utf8");
    expect(csv).toEqual({ file: file("grades.csv"), bytes: Buffer.byteLength(text) });
    expect(text.trim().split("\n")).toHaveLength(4);
    await answerOf("export", "grades", "--scheme", "value", "--to", file("grades.xlsx"));
    expect((await readFile(file("grades.xlsx"))).subarray(0, 2).toString()).toBe("PK");
    const unknown = await gradus("export", "grades", "--scheme", "none", "--to", file("grades.csv"));
    expect(unknown).toMatchObject({ exitCode: 1, stderr: "There is no scheme “none”.\n" });
    expect(await readFile(file("grades.csv"), "utf8")).toBe(text);
  });

  test("of a scheme's published runs the last one alone is in force", async () => {
    await answerOf("run", "value", "--as-of", "2024-07-01", "--accept");
    const { stdout } = await gradus("runs", "list", "--scheme", "value");
    const live = stdout.split("\n").filter((line) => line.includes(" live "));
    expect(live).toEqual([
      expect.stringMatching(/2024-07-01 +live +in force /),
      expect.stringMatching(/2024-06-30 +live +was in force /),
    ]);
  });

  test("a schedule is set, listed and taken off", async () => {
    const set = await answerOf("schedule", "value", "--weekly", "5", "--hour", "3");
    expect(set).toMatchObject({ scheme: "value", schedule: { frequency: "weekly", weekday: 5, hour: 3 } });
    const listed = (await gradus("schedule")).stdout;
    expect(listed).toMatch(/^scheme +when +next \(Asia\/Shanghai\)/);
    expect(listed).toMatch(/^value +weekly, Friday at 03:00 +\d{4}-\d\d-\d\d 03:00 /m);
    expect((await gradus("schedule", "--language", "zh")).stdout).toContain("每周\uff0c星期五 03:00");
    expect(await gradus("schedule", "value", "--off")).toMatchObject({
      exitCode: 0,
      stdout: "value no longer runs by itself.\n",
    });
    expect(await answerOf("schedule")).toEqual({ schedules: [] });
  });

  test("a model that the facts do not support says why, and gives no parameters", async () => {
    const told = await gradus("fit", "mbg-nbd", "--as-of", "2024-06-30", "--types", "received", "--json");
    const detail = "3 purchasing customers are too few to fit a model; it takes 10.";
    expect(told).toMatchObject({ exitCode: 1, stderr: `${detail}\n` });
    expect(JSON.parse(told.stdout)).toMatchObject({
      ...{ model: "mbg-nbd", asOf: "2024-06-30", customers: 3, parameters: null },
      abstention: { code: "modelTooFewCustomers", detail },
    });
    expect(await gradus("fit", "mbg-nbd", "--types", "loot", "--language", "zh")).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "没有业务记录类型“loot”。\n",
    });
  });

  test("a customer's value is told by the last report, which is made when there is none", async () => {
    const first = await gradus("predict", "C1", "--progress");
    expect(first).toMatchObject({ exitCode: 0, stderr: "done\n" });
    expect(first.stdout).toMatch(/^Bought on 1 day, last [\d,]+ days ago \(as of [-\d]{10}\)\.$/m);
    const again = await gradus("predict", "C1", "--progress", "--json");
    expect(again.stderr).toBe("");
    expect(JSON.parse(again.stdout)).toMatchObject({ purchaseDays: 1, spend: "900.00", alive: null });
    expect(await gradus("predict", "C9")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "No customer has the code “C9”.\n",
    });
  });

  test("an import whose facts were changed since is undone only when that is agreed to", async () => {
    await writeFile(
      file("more.csv"),
      "CustomerID,Day,Amount,Order\nC1,2024-01-10,950.00,A1\nC4,2024-05-01,10.00,A9\n",
    );
    const more = await answerOf("import", "activities", file("more.csv"), "--map", file("map.json"));
    expect(more.counts).toMatchObject({ added: 1, changed: 1 });
    const { imports } = await answerOf("import", "list");
    const first = imports.findLast(
      ({ dryRun, target }: Record<string, unknown>) => !dryRun && target === "activities",
    );

    const refused = await gradus("import", "undo", String(first.id));
    expect(refused).toMatchObject({ exitCode: 1, stdout: "" });
    expect(refused.stderr).toMatch(
      /takes back 2 facts and \d customers?\. Changed since, and staying: 1 fact\./,
    );
    expect(refused.stderr.trimEnd().split("\n").at(-1)).toMatch(/^Import \d+ was not undone: .* Say --yes/);

    expect(await answerOf("import", "undo", String(more.id))).toMatchObject({
      id: more.id,
      status: "undone",
    });
    expect(await answerOf("import", "undo", String(first.id), "--yes")).toMatchObject({
      id: first.id,
      status: "undone",
    });
    const again = await gradus("import", "undo", String(first.id));
    expect(again).toMatchObject({ exitCode: 1, stderr: `Import ${first.id} was undone before.\n` });
  });
});
