import { client } from "../../app/api.ts";
import { useUndoNotice } from "../../app/use-undo-notice.tsx";
import { useAssessmentsRefresh } from "./use-assessments-refresh.ts";

/** Says what was done to assessments, and offers to take the change back; `change` null says only that. */
export function useAssessmentsNotice(): (said: string, change: number | null) => void {
  return useUndoNotice(
    (change: number) =>
      client.POST("/api/assessments/changes/{change}/undo", { params: { path: { change } } }),
    useAssessmentsRefresh(),
  );
}
