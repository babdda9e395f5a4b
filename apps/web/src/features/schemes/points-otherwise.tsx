import { InputNumber } from "antd";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** The points of every value that no band or category takes. */
export function PointsOtherwise({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (points: number) => void;
}) {
  const t = useWords(words);
  return (
    <InputNumber
      aria-label={`${t("otherwise")}: ${label}`}
      prefix={t("otherwise")}
      style={{ width: 200 }}
      min={0}
      max={100}
      value={value ?? 0}
      onChange={(points) => onChange(points ?? 0)}
    />
  );
}
