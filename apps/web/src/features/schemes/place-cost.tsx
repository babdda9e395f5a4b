import { Col, Form, InputNumber } from "antd";
import { useOrganisation } from "../../app/session.ts";
import { useWords } from "../../ui/words.ts";
import type { Tier } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";
import { without } from "./without.ts";

type Cost = NonNullable<Tier["cost"]>;

/** What caring for a customer of a tier takes: what-ifs reckon workload and cost by it. */
export function PlaceCost({
  id,
  cost = {},
  onChange,
}: {
  readonly id: string;
  readonly cost: Cost | undefined;
  /** Undefined once nothing is known any more. */
  readonly onChange: (cost: Cost | undefined) => void;
}) {
  const t = useWords(studioWords);
  const currency = useOrganisation()?.baseCurrency ?? "";
  const set = (key: keyof Cost, value: number | null) => {
    const next: Cost = value === null ? without(cost, key) : { ...cost, [key]: value };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <>
      <Col xs={24} sm={12} lg={10}>
        <Form.Item label={t("costPer", { unit: currency })} htmlFor={`${id}-cost`}>
          <InputNumber
            id={`${id}-cost`}
            style={{ width: "100%" }}
            min={0}
            max={1e13}
            value={cost.perCustomer ?? null}
            onChange={(value) => set("perCustomer", value)}
          />
        </Form.Item>
      </Col>
      <Col xs={24} sm={12} lg={10}>
        <Form.Item label={t("perManager")} htmlFor={`${id}-managers`}>
          <InputNumber
            id={`${id}-managers`}
            style={{ width: "100%" }}
            min={0.01}
            max={1e9}
            value={cost.customersPerManager ?? null}
            onChange={(value) => set("customersPerManager", value)}
          />
        </Form.Item>
      </Col>
    </>
  );
}
