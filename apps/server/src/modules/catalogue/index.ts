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
export { serveCatalogue } from "./routes.ts";
export { type CatalogueUsers, findUsersOfMetric } from "./users-queries.ts";
