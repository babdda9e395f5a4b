import type { Overview } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { moneyPlace, type StoredRun, tiersAndStates } from "../grading/index.ts";
import { formatMinor } from "../organisation/index.ts";
import type { StoredVersion } from "../schemes/index.ts";
import { type MovedCell, readMoved, readTallies, type Tally } from "./overview-queries.ts";

/** The grades in force of a scheme, as far as the asker sees the customers. */
export interface Seen {
  readonly tiers: Overview["schemes"][number]["tiers"];
  readonly moves: NonNullable<Overview["schemes"][number]["lastRun"]>["moves"];
}

/**
 * Reads by scheme what the last runs left in force: of everybody as the run added it up, which costs
 * nothing; of some customers, and where a run has no summary, counted and added up here.
 */
export async function readSeen(
  tx: Tx,
  runs: readonly StoredRun[],
  versions: readonly StoredVersion[],
): Promise<Map<number, Seen>> {
  const counted = runs.filter(({ summary }) => tx.asker.scope !== "everybody" || summary === null);
  const isCounted = new Set(counted.map(({ schemeId }) => schemeId));
  const versionOf = new Map(versions.map((version) => [version.schemeId, version]));
  const tallies = await talliesOf(
    tx,
    versions.filter(({ schemeId }) => isCounted.has(schemeId)),
  );
  const moved =
    counted.length > 0
      ? await readMoved(
          tx,
          counted.map(({ runId }) => runId),
        )
      : [];
  return new Map(
    runs.map((run): [number, Seen] => {
      const version = versionOf.get(run.schemeId) as StoredVersion;
      return [
        run.schemeId,
        isCounted.has(run.schemeId) ? count(run, version, tallies, moved) : asAddedUp(run),
      ];
    }),
  );
}

function asAddedUp({ summary }: StoredRun): Seen {
  const matrix = summary?.moves.matrix ?? [];
  return { tiers: summary?.tiers ?? [], moves: matrix.filter(({ from, to }) => from !== to) };
}

/** A group that is graded as one shares its money: what part a member has is not known, so none is told. */
async function talliesOf(tx: Tx, versions: readonly StoredVersion[]): Promise<Tally[]> {
  if (versions.length === 0) return [];
  const isApart = ({ closure }: StoredVersion) =>
    (closure.scheme.population?.unit ?? "company") === "company";
  return readTallies(
    tx,
    versions.map((version) => ({
      schemeId: version.schemeId,
      moneyAt: isApart(version) ? moneyPlace(version.closure) : undefined,
    })),
  );
}

function count(
  run: StoredRun,
  { closure }: StoredVersion,
  tallies: readonly Tally[],
  moved: readonly MovedCell[],
): Seen {
  const ofTier = new Map(
    tallies.filter((each) => each.schemeId === run.schemeId).map((each) => [each.tier, each]),
  );
  const isNamed = new Set(tiersAndStates(closure.scheme).map(({ code }) => code));
  const unnamed = [...ofTier.keys()].filter((code) => !isNamed.has(code));
  const tiers = [
    ...tiersAndStates(closure.scheme),
    ...unnamed.map((code) => ({ code, name: { en: code, zh: code } })),
  ];
  return {
    tiers: tiers.map((tier) => {
      const { customers = 0, money = null } = ofTier.get(tier.code) ?? {};
      return {
        ...tier,
        customers,
        money: money === null ? null : formatMinor(BigInt(money), closure.currencyDigits),
      };
    }),
    moves: moved
      .filter((cell) => cell.run === run.runId)
      .map(({ from, to, customers }) => ({ from, to, customers })),
  };
}
