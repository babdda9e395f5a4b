import type { Answer } from "@gradus/sdk/browser";
import { Button, Card, Flex, InputNumber, Select, Space } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

type Scheduled = Answer<"listSchedules">["schedules"][number];
type Frequency = Scheduled["schedule"]["frequency"] | "off";

/** When the scheme runs by itself, and the way to change it. */
export function ScheduleCard({ scheme }: { readonly scheme: string }) {
  const t = useWords(words);
  const figures = useFigures();
  const mayEdit = usePermission("editSchemes");
  const query = api.useQuery("get", "/api/schedules");
  return (
    <Card size="small" title={t("schedule")}>
      <Loaded query={query} rows={1}>
        {({ schedules }) => {
          const found = schedules.find((each) => each.scheme === scheme);
          return (
            <Flex vertical gap={8}>
              <span>
                {found
                  ? `${t(found.schedule.frequency)} · ${t("scheduleNext", { at: figures.instant(found.nextDue) })}`
                  : t("scheduleNone")}
              </span>
              {mayEdit ? (
                <ScheduleForm key={JSON.stringify(found)} scheme={scheme} present={found?.schedule} />
              ) : null}
            </Flex>
          );
        }}
      </Loaded>
    </Card>
  );
}

function ScheduleForm({
  scheme,
  present,
}: {
  readonly scheme: string;
  readonly present: Scheduled["schedule"] | undefined;
}) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const [frequency, setFrequency] = useState<Frequency>(present?.frequency ?? "off");
  const [hour, setHour] = useState(present?.hour ?? 2);
  const [weekday, setWeekday] = useState(present?.weekday ?? 1);
  const [dayOfMonth, setDayOfMonth] = useState(present?.dayOfMonth ?? 1);
  const told = { onSuccess: () => notice.done(t("scheduleSaved")), onError: notice.failed };
  const set = api.useMutation("put", "/api/schemes/{scheme}/schedule", told);
  const remove = api.useMutation("delete", "/api/schemes/{scheme}/schedule", told);
  const params = { path: { scheme } };
  const save = () => {
    if (frequency === "off") {
      if (present) remove.mutate({ params });
      return;
    }
    const at = frequency === "weekly" ? { weekday } : frequency === "monthly" ? { dayOfMonth } : {};
    set.mutate({ params, body: { frequency, hour, ...at } });
  };
  const number = (
    label: string,
    value: number,
    max: number,
    min: number,
    onChange: (value: number) => void,
  ) => (
    <InputNumber
      aria-label={label}
      prefix={label}
      style={{ width: 320, maxWidth: "100%" }}
      min={min}
      max={max}
      precision={0}
      value={value}
      onChange={(next) => onChange(next ?? min)}
    />
  );
  return (
    <Space wrap>
      <Select<Frequency>
        aria-label={t("frequency")}
        style={{ width: 140 }}
        value={frequency}
        onChange={setFrequency}
        options={(["off", "daily", "weekly", "monthly"] as const).map((value) => ({
          value,
          label: t(value),
        }))}
      />
      {frequency === "weekly" ? number(t("weekday"), weekday, 7, 1, setWeekday) : null}
      {frequency === "monthly" ? number(t("dayOfMonth"), dayOfMonth, 31, 1, setDayOfMonth) : null}
      {frequency === "off" ? null : number(t("hour"), hour, 23, 0, setHour)}
      <Button onClick={save} loading={set.isPending || remove.isPending}>
        {t("saveSchedule")}
      </Button>
    </Space>
  );
}
