import { pages } from "../../apps/web/src/app/pages.ts";
import { smallCustomer, smallScheme } from "./small-company.ts";

/** Every page there is, by its pattern: those of the table, and the phone's. */
export const pagePatterns = [...pages.map(({ path }) => path), "/m", "/m/customers/$customer"];

/** Parts of a page that stand in its address, where they differ as much as pages do. */
export const partAddresses = ["purchases", "lifetime", "activity", "profit"].map(
  (view) => `/value?view=${view}`,
);

/** A page's address in the small company, an example in the place of each parameter. */
export function exampleOf(pattern: string, { run }: { readonly run: number }): string {
  const examples: Record<string, string> = {
    $customer: smallCustomer,
    $scheme: smallScheme,
    $metric: "receipts_12m",
    $run: String(run),
    $import: "1",
    $a: "K001",
    $b: "K002",
    $template: "sponsors",
  };
  return pattern.replace(/\$\w+/g, (name) => {
    const example = examples[name];
    if (example === undefined) throw new Error(`${pattern}: no example of ${name}`);
    return example;
  });
}
