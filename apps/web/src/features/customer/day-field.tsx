import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { ComponentProps } from "react";

type PickerProps = Omit<ComponentProps<typeof DatePicker>, "value" | "onChange" | "picker" | "multiple">;

/** A field for a calendar date, `yyyy-MM-dd`; null when empty. Fits into a form's item. */
export function DayField({
  value,
  onChange,
  ...more
}: PickerProps & {
  readonly value?: string | null | undefined;
  readonly onChange?: (day: string | null) => void;
}) {
  return (
    <DatePicker
      {...more}
      style={{ width: "100%", ...more.style }}
      format="YYYY-MM-DD"
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange?.(dayjs.isDayjs(moment) ? moment.format("YYYY-MM-DD") : null)}
    />
  );
}
