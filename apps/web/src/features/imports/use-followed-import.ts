import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../app/api.ts";
import { useServerEvents } from "../../app/use-server-events.ts";
import { type Import, isUnderWay } from "./import.ts";

/** An import, followed by events until it has ended; nothing while `id` is unknown. */
export function useFollowedImport(id: number | undefined) {
  const queries = useQueryClient();
  const init = { params: { path: { id: id ?? 0 } } };
  const query = api.useQuery("get", "/api/imports/{id}", init, { enabled: id !== undefined });
  const underWay = query.data !== undefined && isUnderWay(query.data);
  useServerEvents<Import>(underWay ? `/api/imports/${id}/events` : undefined, (next) => {
    queries.setQueryData(["get", "/api/imports/{id}", init], next);
    if (isUnderWay(next)) return;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "/api/imports/{id}" });
  });
  return query;
}
