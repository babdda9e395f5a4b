export { serveAttachments } from "./routes.ts";
