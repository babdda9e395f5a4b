import type { Day } from "@gradus/engine";
import { onWorkingDay } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import type { Fact, FactType } from "./fact.ts";

/** An entry of a programme: on a working day, at no hour worth telling. */
export function note(
  customer: Customer,
  type: FactType,
  day: Day,
  rest: Partial<Pick<Fact, "amount" | "quantity" | "occasion" | "properties" | "channel">> = {},
): Fact {
  return { customer, type, day: onWorkingDay(day), minute: 600, channel: "", properties: {}, ...rest };
}
