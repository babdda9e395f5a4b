export { serveFollowUps } from "./routes.ts";
