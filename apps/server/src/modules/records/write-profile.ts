import { accept, type CustomerRecord, type Outcome, refuse } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { coreOfName } from "../customers/index.ts";
import { datedTables, namesTable, type VersionedTable } from "../intake/index.ts";
import type { CheckedProfile } from "./check-profile.ts";
import { ensureGroup } from "./group-queries.ts";
import {
  findTakenKeys,
  type ProfileItem,
  type ProfileStep,
  readProfileItems,
  writeProfileSteps,
} from "./key-queries.ts";
import { type GivenFact, recordVersions } from "./version-queries.ts";

/** What a profile is written with. */
export interface Writing {
  readonly customerId: number;
  readonly code: string;
  /** As it is before. */
  readonly before: Pick<CustomerRecord, "owner" | "team" | "group" | "tags">;
  readonly change: number;
  readonly today: string;
}

/**
 * Writes what of a profile differs from what is there, under one change, and gives how much did. Who
 * looks after the customer comes last, since the asker may see it no more from then on.
 */
export async function writeProfile(
  tx: Tx,
  profile: CheckedProfile,
  writing: Writing,
): Promise<Outcome<number, "customerKeyTaken">> {
  const steps = planSteps(await readProfileItems(tx, writing.customerId), profile, writing.code);
  const keys = steps.flatMap(({ what, value, added }) =>
    added && what !== "joined-on" ? [{ kind: what, key: value }] : [],
  );
  const [taken] = await findTakenKeys(tx, writing.customerId, keys);
  if (taken !== undefined) return refuse("customerKeyTaken", { value: taken });
  await writeProfileSteps(tx, writing.customerId, steps, writing.change);

  let written = steps.length;
  for (const [table, facts] of await listFacts(tx, profile, writing)) {
    written += await recordVersions(tx, table, facts, writing);
  }
  return accept(written);
}

/** What is to be taken and given of that which stands only once. */
function planSteps(
  there: readonly { readonly what: ProfileItem; readonly value: string }[],
  { creditCode, aliases, joinedOn }: CheckedProfile,
  code: string,
): ProfileStep[] {
  const wished: readonly [ProfileItem, readonly string[] | undefined][] = [
    ["credit-code", asList(creditCode)],
    ["alias", aliases && [...new Set(aliases)].filter((alias) => alias !== code)],
    ["joined-on", asList(joinedOn)],
  ];
  return wished.flatMap(([what, values]) => {
    if (values === undefined) return [];
    const present = there.filter((item) => item.what === what).map(({ value }) => value);
    return [
      ...present.filter((value) => !values.includes(value)).map((value) => ({ what, value, added: false })),
      ...values.filter((value) => !present.includes(value)).map((value) => ({ what, value, added: true })),
    ];
  });
}

function asList(value: string | null | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  return value === null ? [] : [value];
}

function tableOf(name: string): VersionedTable {
  const found = datedTables.find(({ table }) => table === name);
  if (!found) throw new RangeError(`no dated table ${name}`);
  return found;
}

async function listFacts(
  tx: Tx,
  { name, attributes, tags, group, owner, team, since = undefined }: CheckedProfile,
  { customerId, before }: Writing,
): Promise<[VersionedTable, GivenFact[]][]> {
  const fact = { customer_id: customerId, since: since ?? null };
  const worn = before.tags.map(({ tag }) => tag);
  const tagFacts =
    tags && [...new Set([...tags, ...worn])].map((tag) => ({ ...fact, tag, on_it: tags.includes(tag) }));
  const leavesGroup = group === null && before.group !== null;
  const groupFacts = group
    ? [{ ...fact, group_id: await ensureGroup(tx, group.code, group.name) }]
    : leavesGroup
      ? [{ ...fact, group_id: null }]
      : [];
  const isAssigned = owner !== undefined || team !== undefined;
  const looksAfter = {
    owner: owner === undefined ? before.owner : owner,
    team: team === undefined ? before.team : team,
  };
  return [
    [namesTable, name === undefined ? [] : [{ customer_id: customerId, name, name_core: coreOfName(name) }]],
    [tableOf("customer_attributes"), attributes.map((attribute) => ({ ...fact, ...attribute }))],
    [tableOf("customer_tags"), tagFacts ?? []],
    [tableOf("group_memberships"), groupFacts],
    [tableOf("ownerships"), isAssigned ? [{ ...fact, ...looksAfter }] : []],
  ];
}
