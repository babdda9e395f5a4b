import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../app/api.ts";

/** The code of the customer whose page this is, from the address. */
export function useCustomerCode(): string {
  return (useParams({ strict: false }) as { customer?: string }).customer ?? "";
}

/** A customer as its page shows it. */
export function useRecord(customer: string) {
  return api.useQuery("get", "/api/customers/{customer}", { params: { path: { customer } } });
}

/** Fetches anew whatever is shown of customers: after an edit, a list's rows differ too. */
export function useCustomersRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/customers"),
    });
}
