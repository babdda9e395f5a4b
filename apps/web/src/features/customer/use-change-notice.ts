import { client } from "../../app/api.ts";
import { useUndoNotice } from "../../app/use-undo-notice.tsx";
import { useCustomersRefresh } from "./use-record.ts";

/** Says that a customer was changed, and offers to take the change back; `change` null says only that. */
export function useChangeNotice(): (customer: string, said: string, change: number | null) => void {
  const notice = useUndoNotice(
    (path: { readonly customer: string; readonly change: number }) =>
      client.POST("/api/customers/{customer}/changes/{change}/undo", { params: { path } }),
    useCustomersRefresh(),
  );
  return (customer, said, change) => notice(said, change === null ? null : { customer, change });
}
