import { Button, Card, Col, Flex, Form, Row, Space } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords, wordsIn } from "../../ui/words.ts";
import { ConditionInput } from "../expressions/condition-input.tsx";
import { PlaceConsequences, PlaceNames } from "./place-fields.tsx";
import type { SchemeClass } from "./scheme.ts";
import { without } from "./without.ts";
import { words } from "./words.ts";

/** The classes in order, the one that takes the rest last: by rules a customer is in the first whose condition it meets. */
export function ClassesEditor({
  classes,
  byRules,
  criteria,
  onChange,
}: {
  readonly classes: readonly SchemeClass[];
  /** Whether classes have conditions; else they are chosen by the highest score or by crossing. */
  readonly byRules: boolean;
  /** Codes of the scheme's criteria, which conditions may read. */
  readonly criteria: string[];
  readonly onChange: (classes: readonly SchemeClass[]) => void;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const add = () =>
    onChange([
      {
        code: `class-${classes.length + 1}`,
        name: { zh: wordsIn("zh", words)("newTier"), en: wordsIn("en", words)("newTier") },
        ...(byRules && { when: "false" }),
      },
      ...classes,
    ]);
  const moveUp = (index: number) => {
    const next = [...classes];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <Card size="small" title={t("classes")} extra={<Button onClick={add}>{t("addClass")}</Button>}>
      <Flex vertical gap={12}>
        {classes.map((each, index) => {
          const id = `class-${index}`;
          const named = each.name ? nameOf(each.name) : each.code;
          const write = (next: SchemeClass) =>
            onChange(classes.map((one, at) => (at === index ? next : one)));
          return (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: its code and name are being typed
              key={index}
              size="small"
              type="inner"
              title={named}
              extra={
                <Space>
                  <Button
                    size="small"
                    disabled={index === 0}
                    aria-label={t("moveUp", { what: named })}
                    onClick={() => moveUp(index)}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    aria-label={t("removeWhat", { what: named })}
                    disabled={classes.length === 1}
                    onClick={() => onChange(classes.filter((_, at) => at !== index))}
                  >
                    {t("remove")}
                  </Button>
                </Space>
              }
            >
              <Form layout="vertical">
                <Row gutter={16}>
                  <PlaceNames id={id} place={each} onChange={(change) => write({ ...each, ...change })} />
                  {byRules ? (
                    <Col span={24}>
                      <Form.Item label={t("when")}>
                        <ConditionInput
                          place="classWhen"
                          criteria={criteria}
                          label={`${t("when")}: ${named}`}
                          value={each.when ?? ""}
                          onChange={(when) =>
                            write(when === "" ? (without(each, "when") as SchemeClass) : { ...each, when })
                          }
                        />
                      </Form.Item>
                    </Col>
                  ) : null}
                  <PlaceConsequences
                    id={id}
                    place={each}
                    onChange={(change) => write({ ...each, ...change })}
                  />
                </Row>
              </Form>
            </Card>
          );
        })}
      </Flex>
    </Card>
  );
}
