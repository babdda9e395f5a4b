import type { Permission } from "@gradus/contract";
import { api } from "./api.ts";

/** Who is signed in at this browser, or what a stranger needs to know. */
export function useSession() {
  return api.useQuery("get", "/api/session", {}, { staleTime: 60_000 });
}

/** Whether the user's role permits it; false while that is not known. */
export function usePermission(permission: Permission): boolean {
  const session = useSession().data;
  return session?.signedIn === true && session.permissions.includes(permission);
}

/** The organisation's settings: currency of every amount, zone of every instant. */
export function useOrganisation() {
  return api.useQuery("get", "/api/organisation", {}, { staleTime: 300_000 }).data;
}
