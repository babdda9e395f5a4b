import { MinusCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex, Form, Input, InputNumber, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import { EntryForm } from "../catalogue/entry-form.tsx";
import type { Scale } from "./scale.ts";
import { words } from "./words.ts";
import "./assessments.css";

const fewestLevels = 2;
const mostLevels = 11;

/** The dialog of a scale: its levels with value, name and anchor, how long it holds, how many raters. */
export function ScaleForm({
  scale,
  onClose,
}: {
  readonly scale: Scale | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [form] = Form.useForm<Scale>();
  const save = api.useMutation("put", "/api/assessment-scales/{code}", {
    onSuccess: () => {
      notice.done(t("scaleSaved"));
      onClose();
    },
  });
  const whole = (text: string, most: number) => (
    <InputNumber aria-label={text} min={1} max={most} precision={0} style={{ width: 120 }} />
  );
  return (
    <EntryForm<Scale>
      form={form}
      title={scale ? t("editScale", { code: scale.code }) : t("addScale")}
      entry={scale}
      initial={{ validityMonths: 12, raters: 1, levels: [0, 50, 100].map((value) => ({ value })) as never }}
      error={save.error}
      saving={save.isPending}
      onClose={onClose}
      onSave={({ code, name, levels, validityMonths, raters }) =>
        save.mutate({
          params: { path: { code } },
          body: {
            ...{ name, levels, validityMonths, raters },
            ...(scale?.description && { description: scale.description }),
          },
        })
      }
    >
      <Flex gap={16} wrap>
        <Form.Item
          name="validityMonths"
          label={t("validity")}
          rules={[{ required: true, message: t("required") }]}
        >
          {whole(t("validity"), 120)}
        </Form.Item>
        <Form.Item name="raters" label={t("wanted")} rules={[{ required: true, message: t("required") }]}>
          {whole(t("wanted"), 20)}
        </Form.Item>
      </Flex>
      <LevelFields />
    </EntryForm>
  );
}

function LevelFields() {
  const t = useWords(words);
  const needed = [{ required: true, whitespace: true, message: t("required") }];
  const text = (key: "levelZh" | "levelEn" | "anchorZh" | "anchorEn", number: number, most: number) => (
    <Input
      maxLength={most}
      lang={key.endsWith("Zh") ? "zh-CN" : "en"}
      aria-label={`${t("levelNumber", { number })} ${t(key)}`}
    />
  );
  return (
    <>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
        {t("levelsHint")}
      </Typography.Paragraph>
      <Form.List
        name="levels"
        rules={[
          {
            validator: (_, levels: readonly Partial<Scale["levels"][number]>[] = []) =>
              isOrdered(levels) ? Promise.resolve() : Promise.reject(new Error(t("levelsOrder"))),
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset
                key={key}
                aria-label={t("levelNumber", { number: name + 1 })}
                style={{ border: "none", padding: 0, margin: "0 0 8px", minInlineSize: 0 }}
              >
                <Flex justify="space-between" align="center">
                  <b aria-hidden>{t("levelNumber", { number: name + 1 })}</b>
                  {fields.length > fewestLevels ? (
                    <Button
                      type="text"
                      size="small"
                      icon={<MinusCircleOutlined aria-hidden />}
                      aria-label={t("removeLevel", { number: name + 1 })}
                      onClick={() => remove(name)}
                    />
                  ) : null}
                </Flex>
                <div className="assessment-level-fields">
                  <Form.Item
                    name={[name, "value"]}
                    label={t("levelValue")}
                    rules={[{ required: true, message: t("required") }]}
                  >
                    <InputNumber
                      min={0}
                      max={100}
                      style={{ width: "100%" }}
                      aria-label={`${t("levelNumber", { number: name + 1 })} ${t("levelValue")}`}
                    />
                  </Form.Item>
                  <Form.Item name={[name, "name", "zh"]} label={t("levelZh")} rules={needed}>
                    {text("levelZh", name + 1, 200)}
                  </Form.Item>
                  <Form.Item name={[name, "name", "en"]} label={t("levelEn")} rules={needed}>
                    {text("levelEn", name + 1, 200)}
                  </Form.Item>
                </div>
                <Form.Item name={[name, "anchor", "zh"]} label={t("anchorZh")} rules={needed}>
                  {text("anchorZh", name + 1, 500)}
                </Form.Item>
                <Form.Item name={[name, "anchor", "en"]} label={t("anchorEn")} rules={needed}>
                  {text("anchorEn", name + 1, 500)}
                </Form.Item>
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            {fields.length < mostLevels ? (
              <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add()}>
                {t("addLevel")}
              </Button>
            ) : null}
          </>
        )}
      </Form.List>
    </>
  );
}

/** Whether values rise and no two names are alike, as far as they are filled in. */
function isOrdered(levels: readonly Partial<Scale["levels"][number]>[]): boolean {
  const values = levels.map((level) => level?.value ?? null);
  const rise = values.every((value, at) => at === 0 || value === null || value > (values[at - 1] ?? -1));
  return (
    rise &&
    (["en", "zh"] as const).every((language) => {
      const names = levels.flatMap((level) => level?.name?.[language]?.trim() || []);
      return new Set(names).size === names.length;
    })
  );
}
