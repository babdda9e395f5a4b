import { Button, Card, Col, Flex, Form, InputNumber, Row } from "antd";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords, wordsIn } from "../../ui/words.ts";
import { ConditionInput } from "../expressions/condition-input.tsx";
import { PlaceCost } from "./place-cost.tsx";
import { PlaceConsequences, PlaceNames } from "./place-fields.tsx";
import { PlaceLimits } from "./place-limits.tsx";
import type { OnChange, Tier, WhatIf } from "./scheme.ts";
import { ThresholdsOnScores } from "./thresholds-on-scores.tsx";
import { without } from "./without.ts";
import { words } from "./words.ts";

/** The tiers, highest first: thresholds, gates, limits, and what to do for each. */
export function TiersEditor({
  tiers,
  histogram,
  onChange,
}: {
  readonly tiers: readonly Tier[];
  /** Of scores, as they were last tried; undefined before. */
  readonly histogram: WhatIf["histogram"] | undefined;
  readonly onChange: OnChange<readonly Tier[]>;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const write = (index: number, tier: Tier) =>
    onChange(tiers.map((each, at) => (at === index ? tier : each)));
  const add = () =>
    onChange([
      {
        code: `tier-${tiers.length + 1}`,
        name: { zh: wordsIn("zh", words)("newTier"), en: wordsIn("en", words)("newTier") },
        enter: Math.min(100, (tiers[0]?.enter ?? -20) + 20),
      },
      ...tiers,
    ]);
  return (
    <Card
      size="small"
      id="scheme-tiers"
      tabIndex={-1}
      title={t("tiers")}
      extra={<Button onClick={add}>{t("addTier")}</Button>}
    >
      {histogram && histogram.length > 0 && tiers.length > 1 ? (
        <ThresholdsOnScores tiers={tiers} histogram={histogram} onChange={onChange} />
      ) : null}
      <Flex vertical gap={12}>
        {tiers.map((tier, index) => {
          const id = `tier-${index}`;
          const named = tier.name ? nameOf(tier.name) : tier.code;
          const set = (change: Partial<Tier>) => write(index, { ...tier, ...change });
          const clear = (key: Exclude<keyof Tier, "code" | "name" | "enter">) =>
            write(index, without(tier, key) as Tier);
          return (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: its code and name are being typed
              key={index}
              id={id}
              tabIndex={-1}
              size="small"
              type="inner"
              title={`${String.fromCharCode(65 + index)} ${named}`}
              extra={
                <Button
                  size="small"
                  aria-label={t("removeWhat", { what: named })}
                  disabled={tiers.length === 1}
                  onClick={() => onChange(tiers.filter((_, at) => at !== index))}
                >
                  {t("remove")}
                </Button>
              }
            >
              <Form layout="vertical">
                <Row gutter={16}>
                  <PlaceNames id={id} place={tier} onChange={set} />
                  <Col xs={8} lg={3}>
                    <Form.Item label={t("enter")} htmlFor={`${id}-enter`}>
                      <InputNumber
                        id={`${id}-enter`}
                        min={0}
                        max={100}
                        value={tier.enter}
                        onChange={(enter) => set({ enter: enter ?? 0 })}
                      />
                    </Form.Item>
                  </Col>
                  <Col xs={8} lg={3}>
                    <Form.Item label={t("keep")} htmlFor={`${id}-keep`}>
                      <InputNumber
                        id={`${id}-keep`}
                        min={0}
                        max={100}
                        placeholder={String(tier.enter)}
                        value={tier.keep ?? null}
                        onChange={(keep) => (keep === null ? clear("keep") : set({ keep }))}
                      />
                    </Form.Item>
                  </Col>
                  <PlaceLimits
                    id={id}
                    limits={tier}
                    onChange={(limit, value) => (value === null ? clear(limit) : set({ [limit]: value }))}
                  />
                  <Col span={24}>
                    <Form.Item label={t("gate")}>
                      <ConditionInput
                        place="gate"
                        label={`${t("gate")}: ${named}`}
                        value={tier.gate ?? ""}
                        onChange={(gate) => (gate === "" ? clear("gate") : set({ gate }))}
                      />
                    </Form.Item>
                  </Col>
                  <PlaceConsequences id={id} place={tier} onChange={set} />
                  <PlaceCost
                    id={id}
                    cost={tier.cost}
                    onChange={(cost) => (cost ? set({ cost }) : clear("cost"))}
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
