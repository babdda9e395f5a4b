import { Col, Form, InputNumber } from "antd";
import { useWords } from "../../ui/words.ts";
import type { Tier } from "./scheme.ts";
import { words } from "./words.ts";

type Limit = "share" | "atMost" | "moneyShare";

/** Whom a tier takes at most: a share of the customers, so many of them, or those who bring a share of the money. */
export function PlaceLimits({
  id,
  limits,
  onChange,
}: {
  readonly id: string;
  readonly limits: Pick<Tier, Limit>;
  /** `value` as the scheme states it, shares from 0 to 1; null where the limit is taken away. */
  readonly onChange: (limit: Limit, value: number | null) => void;
}) {
  const t = useWords(words);
  const field = (
    limit: Limit,
    props: { readonly per: number; readonly min: number; readonly max: number },
  ) => {
    const { per, ...range } = props;
    const held = limits[limit];
    return (
      <Col xs={8} lg={4}>
        <Form.Item label={t(limit)} htmlFor={`${id}-${limit}`}>
          <InputNumber
            id={`${id}-${limit}`}
            {...range}
            precision={per === 1 ? 0 : 2}
            value={held === undefined ? null : Math.round(held * per * per) / per}
            onChange={(value) => onChange(limit, value === null ? null : value / per)}
          />
        </Form.Item>
      </Col>
    );
  };
  const percent = { per: 100, min: 0.01, max: 100 };
  return (
    <>
      {field("share", percent)}
      {field("atMost", { per: 1, min: 1, max: 1e9 })}
      {field("moneyShare", percent)}
    </>
  );
}
