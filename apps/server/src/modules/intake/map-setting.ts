import type { Organisation } from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import {
  readActivityTypes,
  readAttributes,
  type StoredActivityType,
  type StoredAttribute,
} from "../catalogue/index.ts";
import { readOrganisation } from "../organisation/index.ts";
import { readRatesInForce } from "./rate-queries.ts";
import { RateTable } from "./rate-table.ts";

/** What reading a row depends on besides the map: settings, catalogue and exchange rates. */
export interface MapSetting {
  readonly organisation: Organisation;
  readonly activityTypes: readonly StoredActivityType[];
  readonly attributes: readonly StoredAttribute[];
  readonly rates: RateTable;
}

/** Reads the setting as it is now. */
export async function readMapSetting(tx: Tx): Promise<MapSetting> {
  return {
    organisation: await readOrganisation(tx),
    activityTypes: await readActivityTypes(tx),
    attributes: await readAttributes(tx),
    rates: new RateTable(await readRatesInForce(tx)),
  };
}
