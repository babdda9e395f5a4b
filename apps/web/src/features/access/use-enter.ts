import type { Answer } from "@gradus/sdk/browser";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../app/api.ts";

/** Who is asking, as the server answers it. */
export type Session = Answer<"getSession">;

/** Lets somebody in: the session is known at once, and what anybody else was answered is forgotten. */
export function useEnter(): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    const { queryKey } = api.queryOptions("get", "/api/session", {});
    queries.removeQueries({ predicate: (query) => query.queryKey[1] !== queryKey[1] });
    queries.setQueryData(queryKey, session);
  };
}
