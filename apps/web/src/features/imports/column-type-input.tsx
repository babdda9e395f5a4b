import { Input, Select, Space } from "antd";
import { useWords } from "../../ui/words.ts";
import type { ImportMap } from "./import.ts";
import { words } from "./words.ts";

type ColumnType = NonNullable<ImportMap["columns"]>[string];

/** How a column's text is read: as it is, as a number, as a date of a format. */
export function ColumnTypeInput({
  label,
  type,
  onChange,
}: {
  readonly label: string;
  readonly type: ColumnType | undefined;
  readonly onChange: (type: ColumnType) => void;
}) {
  const t = useWords(words);
  const date = typeof type === "object" && "date" in type ? type.date : undefined;
  const kind = type === undefined || type === "text" ? "text" : date === undefined ? "number" : "date";
  return (
    <Space.Compact>
      <Select
        aria-label={label}
        style={{ width: 88 }}
        value={kind}
        onChange={(next) =>
          onChange(
            next === "text"
              ? "text"
              : next === "date"
                ? { date: "yyyy-MM-dd" }
                : { number: { thousands: ",", point: "." } },
          )
        }
        options={[
          { value: "text", label: t("asText") },
          { value: "number", label: t("asNumber") },
          { value: "date", label: t("asDate") },
        ]}
      />
      {date === undefined ? null : (
        <Input
          aria-label={`${t("dateFormat")} ${label}`}
          style={{ width: 150 }}
          value={date}
          onChange={({ target }) => onChange({ date: target.value })}
        />
      )}
    </Space.Compact>
  );
}
