import type { FormInstance } from "antd";
import { readProblem } from "./problem.ts";

/**
 * Shows a refusal at the field it is about, and takes the user there; false when it is about none of
 * them, and must be told elsewhere.
 *
 * @param fields which field each code of a problem is about
 */
export function showFieldProblem(
  form: Pick<FormInstance, "setFields" | "focusField">,
  error: unknown,
  fields: Readonly<Record<string, string>>,
): boolean {
  const { code, detail } = readProblem(error);
  const name = code === undefined ? undefined : fields[code];
  if (name === undefined || detail === undefined) return false;
  form.setFields([{ name, errors: [detail] }]);
  form.focusField(name);
  return true;
}
