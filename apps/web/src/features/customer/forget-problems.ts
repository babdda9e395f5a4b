import type { FormInstance } from "antd";

/** Takes what the server said of a field away once the field is changed, as antd does for its own rules. */
export function forgetProblems<T>(form: FormInstance<T>): (changed: object) => void {
  return (changed) =>
    form.setFields(Object.keys(changed).map((name) => ({ name: name as never, errors: [] })));
}
