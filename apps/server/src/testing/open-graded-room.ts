import type { SchemeDefinition } from "@gradus/engine";
import { applyCatalogue } from "../modules/catalogue/index.ts";
import { serveGrading } from "../modules/grading/index.ts";
import type { RunWish } from "../modules/grading/start-run.ts";
import { applyScheme } from "../modules/schemes/index.ts";
import type { Context } from "../platform/context.ts";
import type { Asker, Tx } from "../platform/database/tx.ts";
import { gradeBase } from "./grade-base.ts";
import { openTestRoom } from "./open-test-room.ts";
import { recordAttributes } from "./record-attributes-queries.ts";
import { recordFacts } from "./record-facts-queries.ts";
import type { RoomAnswer } from "./serve-over.ts";

const everybody: Asker = { actor: "test", scope: "everybody", role: "administrator" };
const named = (code: string) => ({ code, name: { en: code, zh: code } });
const attribute = { from: "attribute" } as const;
const metrics = [
  { ...named("points"), ...attribute, unit: "number", attribute: "points" },
  { ...named("cohort"), ...attribute, unit: "category", attribute: "cohort" },
  { ...named("signed_on"), ...attribute, unit: "day", attribute: "signed_on" },
] as const;

/** A room in which customers are graded by points that are stated of them. It is 15 June 2026. */
export interface GradedRoom {
  readonly context: Context;
  asApp<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  asWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Publishes a scheme over the metrics `points`, `cohort` and `signed_on`. */
  publish(scheme: SchemeDefinition): Promise<void>;
  /** Makes customers of a cohort, with a fact so that they can be graded. */
  addCustomers(codes: readonly string[], cohort: string): Promise<void>;
  /** States points from a day on. */
  score(stated: readonly { customer: string; points: number; since: string }[]): Promise<void>;
  /** States since when customers are such, by code; made if need be. */
  sign(days: Readonly<Record<string, string>>): Promise<void>;
  run(wish: Partial<RunWish> & Pick<RunWish, "scheme">): ReturnType<typeof gradeBase>;
  /** The tier in force. */
  tier(scheme: string, customer: string): Promise<string | undefined>;
  get(url: string): Promise<RoomAnswer>;
  as(asker: Asker, url: string): Promise<RoomAnswer>;
  close(): Promise<void>;
}

/** Opens it. */
export async function openGradedRoom(): Promise<GradedRoom> {
  const room = await openTestRoom(serveGrading);
  const { context, clock } = room;
  clock.now = new Date("2026-06-15T04:00:00Z");
  const asApp = <T>(work: (tx: Tx) => Promise<T>) => context.database.asApp(everybody, work);
  const asWorker = <T>(work: (tx: Tx) => Promise<T>) => context.database.asWorker("test", work);
  const get = (url: string) => room.as(everybody)("GET", url);
  const makeCustomers = (codes: readonly string[]) =>
    asApp((tx) =>
      recordFacts(
        tx,
        codes.map((customer) => ({ customer, day: "2025-01-01", amount: 1 })),
      ),
    );
  await asApp((tx) =>
    applyCatalogue(tx, {
      attributes: [
        { ...named("points"), type: "number" },
        { ...named("cohort"), type: "text" },
        { ...named("signed_on"), type: "day" },
      ],
    }),
  );
  return {
    ...{ context, asApp, asWorker, get, close: room.close },
    publish: async (scheme) => {
      const applied = await asApp((tx) => applyScheme(tx, { metrics, scheme }));
      if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    },
    addCustomers: async (codes, cohort) => {
      await makeCustomers(codes);
      const since = "2020-01-01";
      await asWorker((tx) =>
        recordAttributes(
          tx,
          codes.map((customer) => ({ customer, attribute: "cohort", since, text: cohort })),
        ),
      );
    },
    score: async (stated) => {
      const values = stated.map(({ customer, points, since }) => ({
        ...{ customer, since },
        ...{ attribute: "points", number: points },
      }));
      await asWorker((tx) => recordAttributes(tx, values));
    },
    sign: async (days) => {
      await makeCustomers(Object.keys(days));
      const since = "2020-01-01";
      await asWorker((tx) =>
        recordAttributes(
          tx,
          Object.entries(days).map(([customer, day]) => ({ customer, attribute: "signed_on", since, day })),
        ),
      );
    },
    run: (wish) => gradeBase(context, wish),
    tier: async (scheme, customer) => {
      const { body } = await get(`/api/schemes/${scheme}/explanations/${encodeURIComponent(customer)}`);
      return body.tier;
    },
    as: (asker, url) => room.as(asker)("GET", url),
  };
}
