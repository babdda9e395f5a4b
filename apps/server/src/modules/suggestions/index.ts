export { serveSuggestions } from "./routes.ts";
