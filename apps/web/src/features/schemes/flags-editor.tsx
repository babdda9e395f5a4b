import { Button, Card, Col, Flex, Form, Row, Typography } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords, wordsIn } from "../../ui/words.ts";
import { ConditionInput } from "../expressions/condition-input.tsx";
import { classWords } from "./class-words.ts";
import { PlaceNames, PlaceStrategy } from "./place-fields.tsx";
import type { SchemeDefinition } from "./scheme.ts";
import { words } from "./words.ts";

type Flag = NonNullable<SchemeDefinition["flags"]>[number];

/** Marks beside the tier or class, each with its condition. */
export function FlagsEditor({
  flags,
  criteria,
  onChange,
}: {
  readonly flags: readonly Flag[];
  /** Codes of the scheme's criteria, which conditions may read. */
  readonly criteria: string[];
  readonly onChange: (flags: readonly Flag[]) => void;
}) {
  const t = useWords(classWords);
  const own = useWords(words);
  const nameOf = useLocalName();
  const add = () => {
    const taken = new Set(flags.map(({ code }) => code));
    let number = flags.length + 1;
    while (taken.has(`flag-${number}`)) number++;
    const name = { zh: wordsIn("zh", classWords)("newFlag"), en: wordsIn("en", classWords)("newFlag") };
    onChange([...flags, { code: `flag-${number}`, name, when: "false" }]);
  };
  return (
    <Card
      size="small"
      id="scheme-flags"
      tabIndex={-1}
      title={t("flags")}
      extra={<Button onClick={add}>{t("addFlag")}</Button>}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t("flagsNote")}</Typography.Text>
        {flags.map((flag, index) => {
          const id = `flag-${index}`;
          const named = flag.name ? nameOf(flag.name) : flag.code;
          const write = (change: Partial<Flag>) =>
            onChange(flags.map((each, at) => (at === index ? { ...each, ...change } : each)));
          return (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: its code and name are being typed
              key={index}
              id={id}
              tabIndex={-1}
              size="small"
              type="inner"
              title={named}
              extra={
                <Button
                  size="small"
                  aria-label={own("removeWhat", { what: named })}
                  onClick={() => onChange(flags.filter((_, at) => at !== index))}
                >
                  {own("remove")}
                </Button>
              }
            >
              <Form layout="vertical">
                <Row gutter={16}>
                  <PlaceNames id={id} place={flag} onChange={write} />
                  <Col span={24}>
                    <Form.Item label={t("flagWhen")}>
                      <ConditionInput
                        place="classWhen"
                        criteria={criteria}
                        label={`${t("flagWhen")}: ${named}`}
                        value={flag.when}
                        onChange={(when) => write({ when })}
                      />
                    </Form.Item>
                  </Col>
                  <PlaceStrategy id={id} place={flag} onChange={write} />
                </Row>
              </Form>
            </Card>
          );
        })}
      </Flex>
    </Card>
  );
}
