import { api } from "../../app/api.ts";

/** Where a customer stands under every scheme. */
export function useCustomerGrades(customer: string) {
  return api.useQuery("get", "/api/customers/{customer}/grades", { params: { path: { customer } } });
}
