export { createCustomers } from "./create-customers.ts";
export { readCreditCode } from "./credit-code.ts";
export type { FoundCustomer } from "./customer-queries.ts";
export { findCustomer } from "./find-customer.ts";
export { coreOfName } from "./name-core.ts";
export { type Parties, type ResolveOptions, resolveParties } from "./resolve-parties.ts";
export { withCustomer } from "./with-customer.ts";
