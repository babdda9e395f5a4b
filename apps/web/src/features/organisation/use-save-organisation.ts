import { useQueryClient } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { api } from "../../app/api.ts";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";

const fields = {
  organisationCurrencyUnknown: "baseCurrency",
  organisationTimeZoneUnknown: "timeZone",
};

/**
 * Saves the organisation's settings; a refusal of one is shown at its field.
 *
 * @returns the mutation, and what of its error stands at no field
 */
export function useSaveOrganisation(
  form: Pick<FormInstance, "setFields" | "focusField">,
  onSaved: () => unknown,
) {
  const queries = useQueryClient();
  const save = api.useMutation("put", "/api/organisation", {
    onSuccess: async (organisation) => {
      queries.setQueryData(api.queryOptions("get", "/api/organisation", {}).queryKey, organisation);
      await queries.invalidateQueries({ queryKey: ["get", "/api/session"] });
      await onSaved();
    },
    onError: (error) => void showFieldProblem(form, error, fields),
  });
  const elsewhere = (readProblem(save.error).code ?? "") in fields ? null : save.error;
  return { save, elsewhere };
}
