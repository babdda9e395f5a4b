export { serveDuplicates } from "./routes.ts";
export { searchDuplicates } from "./search-duplicates.ts";
export { duplicateSearchTask, resumeDuplicateSearches } from "./start-search.ts";
