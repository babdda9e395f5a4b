import { InputNumber, type InputNumberProps } from "antd";

type Passed = Pick<InputNumberProps, "id" | "disabled" | "placeholder" | "aria-label" | "style">;

/** A share, held as 0–1 and typed as per cent; what is emptied is undefined. Stands in a Form.Item. */
export function PercentInput({
  value,
  onChange,
  most,
  ...passed
}: Passed & {
  readonly value?: number | undefined;
  readonly onChange?: (value: number | undefined) => void;
  /** In per cent. */
  readonly most: number;
}) {
  return (
    <InputNumber<number>
      {...passed}
      min={0}
      max={most}
      suffix="%"
      value={value === undefined ? null : tidy(value * 100)}
      onChange={(typed) => onChange?.(typed === null ? undefined : tidy(typed / 100))}
    />
  );
}

/** Without the tail that a binary fraction leaves: 0.07 × 100 is 7. */
function tidy(value: number): number {
  return Number(value.toFixed(8));
}
