import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDay, parseDay } from "@gradus/engine";
import { unwrap, uploadFile, waitForImport, waitForRun, waitForValueReport } from "@gradus/sdk";
import { Random } from "../../demo/random.ts";
import type { TestSite } from "../test-site.ts";

/** The scheme of the small company, from the template that ships. */
export const smallScheme = "basic-value";
/** One of its customers, with everything: facts, attributes, tags, an owner. */
export const smallCustomer = "K001";
/** The day its facts end; grades are as of then. */
export const smallDay = "2026-06-30";

const customers = 60;
const lastDay = parseDay(smallDay) as number;

/**
 * Fills a site with a company that fits on a screen, by its API: customers with attributes, owners and
 * tags, two years of receipts, a scheme in force with a published run and a draft, a value report. Two of its customers
 * are likely the same.
 */
export async function foundSmallCompany(site: TestSite): Promise<void> {
  const { client } = site;
  const put = { name: "示例公司 Example Company" };
  await unwrap(client.PUT("/api/organisation", { body: put }));
  const industry = {
    code: "industry",
    name: { en: "Industry", zh: "行业" },
    type: "choice" as const,
    choices: ["制造", "零售"],
  };
  await unwrap(client.PUT("/api/catalogue", { body: { attributes: [industry] } }));
  await bringIn(site, "customers.csv", writeCustomers(), {
    to: "customers",
    fields: {
      code: "code",
      name: "name",
      owner: "owner",
      team: "team",
      tags: "tags",
      "attributes.industry": "industry",
    },
  });
  await bringIn(site, "receipts.csv", writeReceipts(), {
    to: "activities",
    columns: { amount: "decimal", day: { date: "yyyy-MM-dd" } },
    fields: { customer: "code", day: "day", amount: "amount", type: { value: "received" }, externalId: "id" },
  });
  await unwrap(client.PUT("/api/schemes", { body: { template: smallScheme } }));
  await gradeSmallCompany(site, { trial: true });
  await gradeSmallCompany(site, { accept: true });
  const { id } = await unwrap(client.POST("/api/value/reports", { body: { asOf: smallDay } }));
  await waitForValueReport(client, id);
  await unwrap(client.POST("/api/drafts", { body: { scheme: smallScheme, from: { scheme: smallScheme } } }));
}

/** Runs its scheme and waits; by default live, as of the day its facts end. Gives the run's number. */
export async function gradeSmallCompany(
  { client }: TestSite,
  how: { asOf?: string; trial?: boolean; accept?: boolean },
): Promise<number> {
  const asked = { asOf: smallDay, trial: false, accept: false, ...how };
  const started = await unwrap(
    client.POST("/api/schemes/{scheme}/runs", { params: { path: { scheme: smallScheme } }, body: asked }),
  );
  const ended = await waitForRun(client, started.id);
  if (ended.problem) throw new Error(ended.problem.detail);
  return ended.id;
}

/** Uploads a file and imports it under a map; gives the import's number. */
export async function bringIn(
  { client, folder }: TestSite,
  fileName: string,
  content: string | Uint8Array,
  map: Record<string, unknown>,
): Promise<number> {
  const path = join(folder, fileName);
  await writeFile(path, content);
  const { file } = await uploadFile(client, path);
  const body = { file, fileName, map, dryRun: false } as never;
  const { id } = await unwrap(client.POST("/api/imports", { body }));
  const done = await waitForImport(client, id);
  if (done.status !== "done" || done.rowsBad > 0) throw new Error(JSON.stringify(done));
  return id;
}

function codeOf(nth: number): string {
  return `K${String(nth).padStart(3, "0")}`;
}

function writeCustomers(): string {
  const rows = Array.from({ length: customers }, (_, index) => {
    const nth = index + 1;
    const name =
      nth === 2
        ? "示例一号贸易有限公司"
        : `示例${"一三四五六七八九十"[index % 9]}号${nth > 9 ? nth : ""}贸易公司`;
    const owner = nth % 3 === 0 ? "演示乙" : "演示甲";
    return [
      codeOf(nth),
      name,
      owner,
      nth % 2 ? "华东" : "华北",
      nth % 5 ? "" : "重点",
      nth % 2 ? "制造" : "零售",
    ];
  });
  return toCsv([["code", "name", "owner", "team", "tags", "industry"], ...rows]);
}

/** A list of tiers of the company's own: A are those with many receipts. */
export function writeOwnList(): string {
  const rows = Array.from({ length: customers }, (_, index) => [
    codeOf(index + 1),
    countReceipts(index + 1) > 10 ? "A" : "B",
    "2026-01-01",
  ]);
  return toCsv([["code", "tier", "since"], ...rows]);
}

function countReceipts(nth: number): number {
  return 2 + (nth % 17);
}

function writeReceipts(): string {
  const random = new Random(7, "small company");
  const rows: string[][] = [];
  for (let nth = 1; nth <= customers; nth++) {
    for (let at = 0; at < countReceipts(nth); at++) {
      const day = formatDay(lastDay - random.integer(0, 720));
      rows.push([`${codeOf(nth)}-${at}`, codeOf(nth), day, `${random.integer(1_000, 90_000)}.00`]);
    }
  }
  return toCsv([["id", "code", "day", "amount"], ...rows]);
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(",")).join("\n")}\n`;
}
