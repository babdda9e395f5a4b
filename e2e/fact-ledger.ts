import type { Random } from "../demo/random.ts";

/** What an import is to do, and what it was given to do it with. */
export interface Layer {
  readonly fileName: string;
  readonly existing: "skip" | "overwrite";
  /** The good rows by their external id: the fact as it is to stand. */
  readonly facts: ReadonlyMap<string, string>;
  readonly content: string;
  /** Line numbers of the rows to be refused. */
  readonly badLines: readonly number[];
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number };
}

/** What of a file is to be of which kind. */
export interface LayerPlan {
  readonly fresh: number;
  readonly bad: number;
  /** Rows that give facts of earlier layers anew, with another amount. */
  readonly corrected?: number;
}

/** How the columns of every file here become facts. */
export const factMap = {
  to: "activities" as const,
  columns: { amount: "decimal" as const, day: { date: "yyyy-MM-dd" } },
  fields: {
    externalId: "id",
    customer: "customer",
    day: "day",
    amount: "amount",
    type: { value: "received" },
    currency: { value: "CNY" },
  },
};

/**
 * Files of facts, and what must stand after any of them were imported: the test's own account, kept
 * without a look at the server's.
 */
export class FactLedger {
  readonly layers: Layer[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Writes the next file: fresh facts, corrections of what the layers in force say, and bad rows. */
  add({ fresh, bad, corrected = 0 }: LayerPlan, inForce: readonly Layer[]): Layer {
    const number = this.layers.length;
    const standing = factsOf(inForce);
    const rows: (readonly [id: string, fact: Fact] | "bad")[] = [];
    for (let i = 0; i < fresh; i++) rows.push([`f${number}-${i}`, this.#makeFact(number)]);
    for (const id of this.#pick([...standing.keys()], corrected)) {
      rows.push([id, { ...readFact(standing.get(id) as string), amount: this.#amount() }]);
    }
    for (let i = 0; i < bad; i++) rows.splice(this.#random.integer(0, rows.length), 0, "bad");

    const lines = rows.map((row, at) => (row === "bad" ? badRow(at) : writeRow(...row)));
    const facts = new Map(
      rows.flatMap((row) => (row === "bad" ? [] : [[row[0], wordFact(...row)] as const])),
    );
    const changed = [...facts].filter(([id, fact]) => standing.has(id) && standing.get(id) !== fact).length;
    const unchanged = corrected - changed; // an amount may come out the same
    const layer: Layer = {
      fileName: `round-${number}.csv`,
      existing: corrected > 0 ? "overwrite" : "skip",
      facts,
      content: `${["id,customer,day,amount", ...lines].join("\n")}\n`,
      badLines: rows.flatMap((row, at) => (row === "bad" ? [at + 2] : [])),
      counts: { added: fresh, changed, unchanged },
    };
    this.layers.push(layer);
    return layer;
  }

  #makeFact(number: number): Fact {
    const customer = this.#random.chance(0.5)
      ? `C${number}-${this.#random.integer(1, 300)}`
      : `C${this.#random.integer(1, 400)}`;
    return { customer, day: this.#day(), amount: this.#amount() };
  }

  #day(): string {
    return `2024-0${this.#random.integer(1, 9)}-${this.#random.integer(10, 28)}`;
  }

  #amount(): number {
    return this.#random.integer(-99_999, 9_999_999);
  }

  #pick(ids: readonly string[], count: number): Set<string> {
    const picked = new Set<string>();
    while (picked.size < count) picked.add(ids[this.#random.integer(0, ids.length - 1)] as string);
    return picked;
  }
}

interface Fact {
  readonly customer: string;
  readonly day: string;
  /** Minor units. */
  readonly amount: number;
}

/** The facts that stand when these layers, in this order, are what was imported. */
export function factsOf(layers: readonly Layer[]): Map<string, string> {
  const standing = new Map<string, string>();
  for (const { existing, facts } of layers) {
    for (const [id, fact] of facts) if (existing === "overwrite" || !standing.has(id)) standing.set(id, fact);
  }
  return standing;
}

function wordFact(id: string, { customer, day, amount }: Fact): string {
  return `${id} ${customer} ${day} ${amount}`;
}

function readFact(text: string): Fact {
  const [, customer = "", day = "", amount] = text.split(" ");
  return { customer, day, amount: Number(amount) };
}

function writeRow(id: string, { customer, day, amount }: Fact): string {
  return `${id},${customer},${day},${(amount / 100).toFixed(2)}`;
}

/** Rows that are refused, for different reasons. */
function badRow(at: number): string {
  const rows = [`b${at},X${at},2024-02-30,5.00`, `b${at},X${at},2024-02-20,five`, `b${at},,2024-02-20,5.00`];
  return rows[at % rows.length] as string;
}
