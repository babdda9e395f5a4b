import { Flex, Form, InputNumber, Typography } from "antd";
import { PercentInput } from "../../ui/percent-input.tsx";
import { useWords } from "../../ui/words.ts";
import { settingsWords } from "./settings-words.ts";
import { limitsProblem, states, type TypedLimits } from "./typed-settings.ts";

/** What stands in grey while a limit is empty: the engine's defaults. */
const defaults = { alive: ["70", "40", "15"], rhythm: ["1.5", "3", "6"], days: ["", "", ""] } as const;

/** When a customer counts as active, at risk, lapsed; in a form that holds it as `thresholds`. */
export function ThresholdFields() {
  const t = useWords(settingsWords);
  return (
    <>
      <Typography.Paragraph type="secondary">{t("limitsNote")}</Typography.Paragraph>
      <Limits kind="alive" title={t("aliveLimits")} />
      <Limits kind="rhythm" title={t("rhythmLimits")} />
      <Limits kind="days" title={t("daysLimits")} />
    </>
  );
}

function Limits({ kind, title }: { readonly kind: keyof typeof defaults; readonly title: string }) {
  const t = useWords(settingsWords);
  const form = Form.useFormInstance();
  const check = async () => {
    const typed = form.getFieldValue(["thresholds", kind]) as TypedLimits | undefined;
    const problem = limitsProblem(typed, kind === "alive" ? "descending" : "ascending");
    if (problem) throw new Error(t(problem));
  };
  return (
    <fieldset style={{ border: "none", margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, margin: "0 0 4px", border: "none", fontSize: 14 }}>{title}</legend>
      <Flex gap={8} wrap>
        {states.map((state, at) => {
          const asked = {
            "aria-label": t("limitOf", { limits: title, state: t(state) }),
            placeholder: defaults[kind][at] ?? "",
            style: { width: 120 },
          };
          return (
            <Form.Item
              key={state}
              name={["thresholds", kind, state]}
              label={t(state)}
              {...(state === "lapsed" && {
                dependencies: [
                  ["thresholds", kind, "active"],
                  ["thresholds", kind, "atRisk"],
                ],
                rules: [{ validator: check }],
              })}
            >
              {kind === "alive" ? (
                <PercentInput most={100} {...asked} />
              ) : (
                <InputNumber<number> min={0} {...asked} />
              )}
            </Form.Item>
          );
        })}
      </Flex>
    </fieldset>
  );
}
