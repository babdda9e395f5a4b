export {
  applyCatalogue,
  type Catalogue,
  type GivenEntries,
  readCatalogue,
  refuseEntries,
} from "./apply-catalogue.ts";
export {
  lockDefinitions,
  readActivityTypes,
  readAttributes,
  type StoredActivityType,
  type StoredAttribute,
} from "./catalogue-queries.ts";
export { dropScale } from "./drop-entry.ts";
export { serveCatalogue } from "./routes.ts";
export { holdScale, readScales, type StoredScale } from "./scale-queries.ts";
export { type CatalogueUsers, findUsersOfMetric } from "./users-queries.ts";
