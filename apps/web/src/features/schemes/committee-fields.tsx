import { CloseOutlined } from "@ant-design/icons";
import { Button, Flex, Select, Typography } from "antd";
import { useWords } from "../../ui/words.ts";
import { movementWords } from "./movement-words.ts";
import type { Movement } from "./scheme.ts";

type Cycle = NonNullable<Movement["committee"]>[number];

/** The cycles of a committee: a cut-off day and the day from which what was decided is in force. */
export function CommitteeFields({
  cycles,
  onChange,
}: {
  readonly cycles: readonly Cycle[];
  readonly onChange: (cycles: Cycle[]) => void;
}) {
  const t = useWords(movementWords);
  const write = (index: number, cycle: Cycle) =>
    onChange(cycles.map((each, at) => (at === index ? cycle : each)));
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{t("committeeNote")}</Typography.Text>
      {cycles.map((cycle, index) => {
        const named = t("cycle", { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: both days of a cycle are being changed
          <Flex key={index} gap={8} align="center" wrap role="group" aria-label={named}>
            <Typography.Text strong>{named}</Typography.Text>
            {(["cutOff", "effective"] as const).map((part) => (
              <MonthAndDay
                key={part}
                label={t(part)}
                within={named}
                value={cycle[part]}
                onChange={(day) => write(index, { ...cycle, [part]: day })}
              />
            ))}
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t("removeCycle", { number: index + 1 })}
              disabled={cycles.length === 1}
              onClick={() => onChange(cycles.filter((_, at) => at !== index))}
            />
          </Flex>
        );
      })}
      <div>
        <Button
          disabled={cycles.length === 12}
          onClick={() => onChange([...cycles, { cutOff: "03-31", effective: "05-01" }])}
        >
          {t("addCycle")}
        </Button>
      </div>
    </Flex>
  );
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year, `06-30`. */
function MonthAndDay({
  label,
  within,
  value,
  onChange,
}: {
  readonly label: string;
  readonly within: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useWords(movementWords);
  const [month, day] = [Number(value.slice(0, 2)), Number(value.slice(3))];
  const daysIn = (of: number) => longest[of - 1] ?? 31;
  const write = (nextMonth: number, nextDay: number) =>
    onChange(
      [nextMonth, Math.min(nextDay, daysIn(nextMonth))]
        .map((part) => String(part).padStart(2, "0"))
        .join("-"),
    );
  const upTo = (last: number, shown: "monthShown" | "dayShown") =>
    Array.from({ length: last }, (_, at) => ({ value: at + 1, label: t(shown, { shown: at + 1 }) }));
  return (
    <Flex gap={4} align="center">
      <span>{label}</span>
      <Select
        aria-label={`${within} ${t("month", { what: label })}`}
        style={{ minWidth: 104 }}
        value={month}
        onChange={(next) => write(next, day)}
        options={upTo(12, "monthShown")}
      />
      <Select
        aria-label={`${within} ${t("day", { what: label })}`}
        style={{ minWidth: 92 }}
        value={day}
        onChange={(next) => write(month, next)}
        options={upTo(daysIn(month), "dayShown")}
      />
    </Flex>
  );
}
