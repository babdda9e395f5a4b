import { api } from "../../app/api.ts";

/** What a customer is worth by the last value report. */
export function useCustomerValue(customer: string) {
  return api.useQuery("get", "/api/customers/{customer}/value", { params: { path: { customer } } });
}
