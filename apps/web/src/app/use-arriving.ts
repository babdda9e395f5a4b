import { useRouterState } from "@tanstack/react-router";

/** Whether the page of a followed link is still on its way, so that what is shown is the page before it. */
export function useArriving(): boolean {
  return useRouterState({ select: ({ status }) => status === "pending" });
}
