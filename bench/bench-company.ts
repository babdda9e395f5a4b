import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { formatDay } from "@gradus/engine";

/** A base of customers and activities for measuring: the same for the same numbers. */
export interface BenchCompany {
  readonly customers: number;
  readonly activities: number;
}

const lastDay = 20_757; // 2026-10-31
const days = 1095;

/**
 * Writes activities as a CSV of customer, order, day, type and amount, in the order in which they
 * might have come: by day, customers mixed. A tenth of the customers buy half of all.
 */
export async function writeActivities(path: string, { customers, activities }: BenchCompany): Promise<void> {
  const file = createWriteStream(path);
  const random = sequence(20_261_031);
  let lines = ["customer,order,day,type,amount\n"];
  for (let i = 0; i < activities; i++) {
    const day = formatDay(lastDay - days + 1 + Math.floor((i * days) / activities));
    const among = random() < 0.5 ? Math.ceil(customers / 10) : customers;
    const customer = 1 + Math.floor(random() * among);
    const refund = random() < 0.03;
    const cents = 1000 + Math.floor(random() * random() * 5_000_000);
    const amount = `${refund ? "-" : ""}${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
    lines.push(
      `C${String(customer).padStart(7, "0")},O${i},${day},${refund ? "refund" : "received"},${amount}\n`,
    );
    if (lines.length < 10_000) continue;
    if (!file.write(lines.join(""))) await once(file, "drain");
    lines = [];
  }
  file.end(lines.join(""));
  await once(file, "close");
}

/** Numbers in [0, 1) from a seed, by mulberry32: quick, and good enough to spread load. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
