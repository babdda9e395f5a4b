export { currencyDigits, isCurrency } from "./currency.ts";
export { readOrganisation } from "./organisation-queries.ts";
export { serveOrganisation } from "./routes.ts";
export { dayInZone, isTimeZone } from "./time-zone.ts";
