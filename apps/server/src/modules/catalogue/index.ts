export { applyCatalogue } from "./apply-catalogue.ts";
export {
  readActivityTypes,
  readAttributes,
  type StoredActivityType,
  type StoredAttribute,
} from "./catalogue-queries.ts";
export { serveCatalogue } from "./routes.ts";
