import { Col, Form, Input, InputNumber } from "antd";
import { useWords } from "../../ui/words.ts";
import type { SchemeClass } from "./scheme.ts";
import { words } from "./words.ts";

/** What a tier and a class have in common. */
export type Place = Pick<SchemeClass, "code" | "name" | "strategy" | "reviewMonths">;

/** Code and names of a tier or class. */
export function PlaceNames({
  id,
  place,
  onChange,
}: {
  readonly id: string;
  readonly place: Place;
  readonly onChange: (change: Partial<Place>) => void;
}) {
  const t = useWords(words);
  return (
    <>
      <Col xs={24} sm={8} lg={4}>
        <Form.Item label={t("tierCode")} htmlFor={`${id}-code`}>
          <Input
            id={`${id}-code`}
            value={place.code}
            onChange={({ target }) => onChange({ code: target.value })}
          />
        </Form.Item>
      </Col>
      {(["zh", "en"] as const).map((language) => (
        <Col key={language} xs={24} sm={8} lg={5}>
          <Form.Item label={t(language === "zh" ? "nameZh" : "nameEn")} htmlFor={`${id}-${language}`}>
            <Input
              id={`${id}-${language}`}
              value={place.name?.[language] ?? ""}
              onChange={({ target }) =>
                onChange({ name: { ...(place.name ?? { zh: "", en: "" }), [language]: target.value } })
              }
            />
          </Form.Item>
        </Col>
      ))}
    </>
  );
}

/** What follows from a tier or class: what to do, and when to look again. */
export function PlaceConsequences({
  id,
  place,
  onChange,
}: {
  readonly id: string;
  readonly place: Place;
  readonly onChange: (change: Partial<Place>) => void;
}) {
  const t = useWords(words);
  return (
    <>
      <PlaceStrategy id={id} place={place} onChange={onChange} />
      <Col xs={24} lg={4}>
        <Form.Item label={t("review")} htmlFor={`${id}-review`}>
          <InputNumber
            id={`${id}-review`}
            min={1}
            max={120}
            precision={0}
            value={place.reviewMonths ?? null}
            onChange={(months) => onChange(months === null ? {} : { reviewMonths: months })}
          />
        </Form.Item>
      </Col>
    </>
  );
}

/** What is done for who is here, in both languages. */
export function PlaceStrategy({
  id,
  place,
  onChange,
}: {
  readonly id: string;
  readonly place: Pick<Place, "strategy">;
  readonly onChange: (change: Pick<Place, "strategy">) => void;
}) {
  const t = useWords(words);
  const strategy = place.strategy ?? { zh: "", en: "" };
  return (["zh", "en"] as const).map((language) => (
    <Col key={language} xs={24} lg={10}>
      <Form.Item
        label={t(language === "zh" ? "strategyZh" : "strategyEn")}
        htmlFor={`${id}-strategy-${language}`}
      >
        <Input.TextArea
          id={`${id}-strategy-${language}`}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={strategy[language]}
          onChange={({ target }) => onChange({ strategy: { ...strategy, [language]: target.value } })}
        />
      </Form.Item>
    </Col>
  ));
}
