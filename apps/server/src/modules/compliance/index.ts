export { serveCompliance } from "./routes.ts";
