import { z } from "zod";
import { LocalNameSchema } from "./values.ts";

/** What values of metrics are called: by metric, by the value. */
export const CategoryNamesSchema = z.record(z.string(), z.record(z.string(), LocalNameSchema)).meta({
  description:
    "Names of values, by metric and value: of categories, and of yes (1) and no (0). A value without one is read as it is.",
});
