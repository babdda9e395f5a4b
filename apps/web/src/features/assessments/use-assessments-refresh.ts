import { useQueryClient } from "@tanstack/react-query";

/** Fetches anew whatever is shown of assessments, of one customer and of all. */
export function useAssessmentsRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/(assessments|customers)/.test(String(queryKey[1])),
    });
}
