export { followChanges, resumeFollowing } from "./follow-changes.ts";
export { serveCustomerLists } from "./routes.ts";
