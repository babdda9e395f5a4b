import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { statusOf } from "../ui/problem.ts";

/** Holds what the server answered. A refusal is not asked again; a fault twice. */
export function createPageQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (statusOf(error) === 401) void queries.invalidateQueries({ queryKey: ["get", "/api/session"] });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && (statusOf(error) ?? 503) >= 500,
        retryDelay: (attempt) => 300 * 2 ** attempt,
      },
    },
  });
  return queries;
}
