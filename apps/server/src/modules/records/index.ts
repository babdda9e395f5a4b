export { serveRecords } from "./routes.ts";
