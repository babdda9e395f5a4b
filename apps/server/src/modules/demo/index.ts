export { continueDemo, resumeDemo } from "./continue-demo.ts";
export { serveDemo } from "./routes.ts";
export { demoTask } from "./start-demo.ts";
