import { LockOutlined, UnlockOutlined } from "@ant-design/icons";
import { Button, Flex, InputNumber, Slider, Tooltip, Typography } from "antd";
import { useRef, useState } from "react";
import { useWords } from "../../ui/words.ts";
import { changeWeight, rebalanceWeights } from "./rebalance-weights.ts";
import { type Criterion, type OnChange, sumOfWeights } from "./scheme.ts";
import { studioWords } from "./studio-words.ts";

/**
 * The weights of criteria that share 100 among them: as long as they add up, a change of one is taken from the others
 * that are not locked, in proportion. Where they do not, only what is changed changes, until they are set to.
 */
export function WeightsEditor({
  criteria,
  places,
  nameOf,
  onChange,
}: {
  readonly criteria: readonly Criterion[];
  /** Positions, in the whole scheme, of those that share. */
  readonly places: readonly number[];
  readonly nameOf: (criterion: Criterion) => string;
  readonly onChange: OnChange<readonly Criterion[]>;
}) {
  const t = useWords(studioWords);
  const [lockedCodes, setLocked] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<readonly number[]>(undefined); // as they stood when the slider or field was taken hold of
  const weights = places.map((place) => criteria[place]?.weight ?? 0);
  const codes = places.map((place) => codeOf(criteria[place] as Criterion));
  const locked = new Set([...codes.keys()].filter((at) => lockedCodes.has(codes[at] as string)));
  const sum = sumOfWeights(places.map((place) => criteria[place] as Criterion));
  const write = (next: readonly number[], stage: "moving" | "set") =>
    onChange(
      criteria.map((each, place) => {
        const weight = next[places.indexOf(place)];
        return weight === undefined ? each : { ...each, weight };
      }),
      stage,
    );
  const change = (at: number, to: number, stage: "moving" | "set") => {
    const base = before.current ?? weights;
    before.current = base;
    const wasWhole = Math.round(base.reduce((total, each) => total + each * 100, 0)) === 10_000;
    write(
      wasWhole ? changeWeight(base, at, to, locked) : weights.map((each, i) => (i === at ? to : each)),
      stage,
    );
  };
  const letGo = () => {
    before.current = undefined;
  };
  return (
    <section aria-label={t("weights")}>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t("weightsHow")}
        </Typography.Text>
        <Flex gap={8} align="center">
          <Typography.Text role="status" type={sum === 100 ? "secondary" : "warning"}>
            {t(sum === 100 ? "sum" : "sumWrong", { sum })}
          </Typography.Text>
          {sum === 100 || locked.size === places.length ? null : (
            <Button size="small" onClick={() => write(rebalanceWeights(weights, locked), "set")}>
              {t("setRest")}
            </Button>
          )}
        </Flex>
      </Flex>
      {places.map((place, at) => {
        const criterion = criteria[place] as Criterion;
        const name = nameOf(criterion);
        const isLocked = locked.has(at);
        const code = codes[at] as string;
        return (
          <Flex key={place} align="center" gap="0 12px" wrap="wrap">
            <label htmlFor={`criterion-${place}-weight`} style={{ flex: "0 1 180px", minWidth: 120 }}>
              {name}
            </label>
            <Slider
              style={{ flex: "1 1 120px", marginBlock: 8 }}
              min={0}
              max={100}
              step={1}
              disabled={isLocked}
              value={weights[at] ?? 0}
              tooltip={{ open: false }}
              ariaLabelForHandle={t("weightOf", { name })}
              onChange={(to) => change(at, to, "moving")}
              onChangeComplete={(to) => {
                change(at, to, "set");
                letGo();
              }}
            />
            <InputNumber
              id={`criterion-${place}-weight`}
              style={{ width: 96 }}
              min={0}
              max={100}
              precision={2}
              suffix="%"
              disabled={isLocked}
              value={weights[at] ?? 0}
              onChange={(to) => change(at, to ?? 0, "set")}
              onBlur={letGo}
            />
            <Tooltip title={t("lockHint")}>
              <Button
                type="text"
                size="small"
                aria-pressed={isLocked}
                aria-label={t("lock", { name })}
                icon={isLocked ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}
                onClick={() =>
                  setLocked(
                    new Set(
                      isLocked ? [...lockedCodes].filter((each) => each !== code) : [...lockedCodes, code],
                    ),
                  )
                }
              />
            </Tooltip>
          </Flex>
        );
      })}
    </section>
  );
}

function codeOf({ code, metric }: Criterion): string {
  return code ?? metric;
}
