import type { WrittenMap } from "./open-test-intake.ts";

/** How the CDNOW sample is read: each line a receipt of a customer on a day. */
export const cdnowMap: WrittenMap = {
  to: "activities",
  format: { delimiter: "whitespace", header: false },
  columns: { "3": { date: "yyyyMMdd" }, "5": "decimal" },
  fields: { customer: "1", day: "3", amount: "5", type: { value: "received" } },
};
