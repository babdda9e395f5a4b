export { readWorksheet } from "./read-worksheet.ts";
export { serveAssessments } from "./routes.ts";
export { takeWorksheet } from "./take-worksheet.ts";
