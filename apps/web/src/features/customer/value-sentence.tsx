import { useSearch } from "@tanstack/react-router";
import { useWords } from "../../ui/words.ts";
import { useCustomerValue } from "./use-customer-value.ts";
import { valueWords } from "./value-words.ts";
import { wordCustomerValue } from "./word-customer-value.ts";

/** How the customer buys, in one sentence under its name; not beside the card that begins with it, nor without a value report. */
export function ValueSentence({ customer }: { readonly customer: string }) {
  const t = useWords(valueWords);
  const value = useCustomerValue(customer).data?.value;
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  if (!value || tab === "value") return null;
  return <span style={{ display: "block", marginTop: 6 }}>{wordCustomerValue(value, t)}</span>;
}
