import { Card, Col, Flex, Form, Input, InputNumber, Row, Select } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import { ConditionInput } from "../expressions/condition-input.tsx";
import { ClassChoice } from "./class-choice.tsx";
import { ClassesEditor } from "./classes-editor.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { FlagsEditor } from "./flags-editor.tsx";
import { MovementFields } from "./movement-fields.tsx";
import type { DraftDefinition, DraftProblems, OnChange, WhatIf } from "./scheme.ts";
import { TiersEditor } from "./tiers-editor.tsx";
import { without } from "./without.ts";
import { words } from "./words.ts";

/** The parts of a scheme, each where it can be changed. */
export function DraftEditor({
  definition,
  problems,
  asOf,
  histogram,
  onChange,
}: {
  readonly definition: DraftDefinition;
  readonly problems: DraftProblems;
  /** `yyyy-MM-dd`: as of which day values are looked at; today when left out. */
  readonly asOf: string | undefined;
  /** Of scores, as they were last tried; undefined before. */
  readonly histogram: WhatIf["histogram"] | undefined;
  readonly onChange: OnChange<DraftDefinition>;
}) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const metrics = api.useQuery("get", "/api/metrics").data?.metrics ?? [];
  const set = (change: DraftDefinition, stage?: "moving" | "set") =>
    onChange({ ...definition, ...change }, stage);
  const setCondition = (key: "ungradedWhen" | "newWhen", condition: string) =>
    onChange(
      condition === "" ? (without(definition, key) as DraftDefinition) : { ...definition, [key]: condition },
    );
  const name = definition.name ?? { zh: "", en: "" };
  const population = definition.population ?? {};
  const setPopulation = (next: typeof population) =>
    onChange({
      ...without(definition, "population"), // nothing said of it is everybody
      ...(Object.keys(next).length > 0 && { population: next }),
    });
  const criteria = (definition.criteria ?? []).map(({ code, metric }) => code ?? metric);
  return (
    <Flex vertical gap={16}>
      <Card size="small" id="scheme-name" tabIndex={-1} title={t("basic")}>
        <Form layout="vertical">
          <Row gutter={16}>
            {(["zh", "en"] as const).map((language) => (
              <Col key={language} xs={24} md={12}>
                <Form.Item
                  label={t(language === "zh" ? "nameZh" : "nameEn")}
                  htmlFor={`scheme-name-${language}`}
                >
                  <Input
                    id={`scheme-name-${language}`}
                    maxLength={200}
                    value={name[language]}
                    onChange={({ target }) => set({ name: { ...name, [language]: target.value } })}
                  />
                </Form.Item>
              </Col>
            ))}
          </Row>
        </Form>
      </Card>
      <CriteriaEditor
        criteria={definition.criteria ?? []}
        definition={definition}
        metrics={metrics}
        problems={problems}
        looked={{ population: definition.population, asOf }}
        onChange={(next, stage) => set({ criteria: [...next] }, stage)}
      />
      {definition.classes ? (
        <>
          <ClassChoice definition={definition} metrics={metrics} onChange={onChange} />
          <ClassesEditor
            classes={definition.classes}
            byRules={(definition.choose?.by ?? "rules") === "rules"}
            criteria={criteria}
            onChange={(classes) => set({ classes: [...classes] })}
          />
        </>
      ) : (
        <TiersEditor
          tiers={definition.tiers ?? []}
          histogram={histogram}
          onChange={(tiers, stage) => set({ tiers: [...tiers] }, stage)}
        />
      )}
      <FlagsEditor
        flags={definition.flags ?? []}
        criteria={criteria}
        onChange={(flags) => set({ flags: [...flags] })}
      />
      <Card size="small" id="scheme-population" tabIndex={-1} title={t("population")}>
        <Form layout="vertical">
          <Form.Item label={t("populationWhere")}>
            <ConditionInput
              place="population"
              label={t("populationWhere")}
              value={population.where ?? ""}
              onChange={(where) =>
                setPopulation({ ...without(population, "where"), ...(where !== "" && { where }) })
              }
            />
          </Form.Item>
          <Form.Item label={t("unit")} htmlFor="scheme-unit">
            <Select
              id="scheme-unit"
              style={{ maxWidth: 320 }}
              value={population.unit ?? "company"}
              onChange={(unit) => setPopulation({ ...population, unit })}
              options={(["company", "group", "inherit"] as const).map((value) => ({
                value,
                label: t(value),
              }))}
            />
          </Form.Item>
        </Form>
      </Card>
      {definition.classes ? null : <MovementFields {...{ definition, metrics, onChange }} />}
      <Card size="small" id="scheme-ungradedWhen" tabIndex={-1} title={t("states")}>
        <Form layout="vertical">
          {(["ungradedWhen", "newWhen"] as const).map((state) => (
            <Form.Item key={state} label={t(state)}>
              <ConditionInput
                place="population"
                label={t(state)}
                value={definition[state] ?? ""}
                onChange={(condition) => setCondition(state, condition)}
              />
            </Form.Item>
          ))}
        </Form>
      </Card>
      <Card size="small" id="scheme-money" tabIndex={-1} title={t("more2")}>
        <Form layout="vertical">
          <Row gutter={16}>
            <Col xs={24} md={12}>
              <Form.Item label={t("money")} htmlFor="scheme-money-metric">
                <Select
                  id="scheme-money-metric"
                  value={definition.money ?? ""}
                  onChange={(money) =>
                    onChange(
                      money === ""
                        ? (without(definition, "money") as DraftDefinition)
                        : { ...definition, money },
                    )
                  }
                  options={[
                    { value: "", label: t("noMoney") },
                    ...metrics
                      .filter(({ unit }) => unit === "money")
                      .map(({ code, name: named }) => ({ value: code, label: nameOf(named) })),
                  ]}
                />
              </Form.Item>
            </Col>
            <Col xs={24} md={12}>
              <Form.Item label={t("holdAbove")} htmlFor="scheme-hold">
                <InputNumber
                  id="scheme-hold"
                  min={0}
                  max={100}
                  value={Math.round((definition.holdAbove ?? 0.05) * 10_000) / 100}
                  onChange={(percent) => set({ holdAbove: (percent ?? 5) / 100 })}
                />
              </Form.Item>
            </Col>
          </Row>
        </Form>
      </Card>
    </Flex>
  );
}
