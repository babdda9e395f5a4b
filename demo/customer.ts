import type { Day } from "@gradus/engine";
import type { Archetype } from "./archetypes.ts";
import type { CompanyName } from "./company-names.ts";
import type { Place } from "./places.ts";
import type { Sector } from "./sectors.ts";

/** A group of companies, and its customer at the top if that is one. */
export interface Group {
  readonly code: string;
  readonly name: string;
}

/** Who looks after a customer. */
export interface Ownership {
  readonly owner: string;
  readonly team: string;
}

/** A customer of the demo company as its master data has it. */
export interface Customer extends CompanyName, Ownership {
  readonly code: string;
  readonly archetype: Archetype;
  /** Empty for a few prospects, of whom only the name is known. */
  readonly creditCode: string;
  readonly sector: Sector;
  readonly place: Place;
  readonly size: "大型" | "中型" | "小型" | "微型";
  readonly isListed: boolean;
  readonly foundedOn: Day;
  readonly joinedOn: Day;
  readonly group: Group | undefined;
  readonly isHead: boolean;
  readonly tags: readonly string[];
  readonly currency: "CNY" | "USD" | "EUR";
  /** Days after the invoice by which to pay. */
  readonly term: number;
  /** How it pays: by the term, weeks after it, or now and then not at all. */
  readonly payment: "prompt" | "slow" | "poor";
}
