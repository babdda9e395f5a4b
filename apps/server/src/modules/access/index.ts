export { openEntrance } from "./entrance.ts";
export { identifyBy } from "./identify.ts";
export { serveAccess } from "./routes.ts";
export { hasUsers } from "./user-queries.ts";
