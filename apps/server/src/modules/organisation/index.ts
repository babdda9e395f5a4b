export { currencyDigits, formatMinor, isCurrency } from "./currency.ts";
export { readOrganisation } from "./organisation-queries.ts";
export { serveOrganisation } from "./routes.ts";
export { setUpOrganisation } from "./set-up-organisation.ts";
export { dayInZone, instantInZone, isTimeZone } from "./time-zone.ts";
