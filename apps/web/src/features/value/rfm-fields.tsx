import { Form, Select } from "antd";
import { useOrganisation } from "../../app/session.ts";
import { useWords } from "../../ui/words.ts";
import { CutPointsInput } from "./cut-points-input.tsx";
import { settingsWords } from "./settings-words.ts";
import { areCuts, type TypedRfm } from "./typed-settings.ts";

/** How recency, frequency and money are cut; in a form that holds it as `rfm`. */
export function RfmFields() {
  const t = useWords(settingsWords);
  const unit = useOrganisation()?.baseCurrency ?? "";
  const kind = Form.useWatch<TypedRfm["kind"] | undefined>(["rfm", "kind"], { preserve: true });
  const cuts = [
    ["recency", t("recencyCuts")],
    ["frequency", t("frequencyCuts")],
    ["monetary", t("monetaryCuts", { unit })],
  ] as const;
  return (
    <>
      <Form.Item name={["rfm", "kind"]} label={t("rfmKind")}>
        <Select
          options={(["quantiles", "ranked", "cuts"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Form.Item>
      {kind === "cuts"
        ? cuts.map(([field, label]) => (
            <Form.Item
              key={field}
              name={["rfm", field]}
              label={label}
              extra={t("cutsHint")}
              rules={[
                {
                  validator: async (_, typed: readonly number[] | undefined) => {
                    if (!areCuts(typed)) throw new Error(t("cutsWrong"));
                  },
                },
              ]}
            >
              <CutPointsInput />
            </Form.Item>
          ))
        : null}
    </>
  );
}
