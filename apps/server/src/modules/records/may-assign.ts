import { isPermitted } from "@gradus/contract";
import type { Asker } from "../../platform/database/tx.ts";

/** Whether the asker may say who looks after customers. */
export function mayAssign({ role }: Asker): boolean {
  return role !== undefined && isPermitted(role, "assignCustomers");
}
