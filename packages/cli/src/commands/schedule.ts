import { type Answer, type Body, type GradusClient, unwrap } from "@gradus/sdk";
import { Option } from "commander";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant } from "../text/format-values.ts";

type Scheduled = Answer<"listSchedules">["schedules"][number];

const words = {
  summary: {
    en: "let a scheme run by itself; without arguments, list what does",
    zh: "设定方案的定时运算；不带参数时列出全部定时计划",
  },
  daily: { en: "every day", zh: "每天" },
  weekly: { en: "every week, on day 1 (Monday) to 7", zh: "每周，1（周一）至 7" },
  monthly: { en: "every month, on day 1 to 31", zh: "每月，1 至 31 日" },
  hour: { en: "at this hour of the organisation's day (2)", zh: "在组织时区的几点（默认 2 点）" },
  off: { en: "stop it from running by itself", zh: "取消定时运算" },
  scheme: { en: "scheme", zh: "方案" },
  when: { en: "when", zh: "频率" },
  next: { en: "next", zh: "下次" },
  last: { en: "last", zh: "上次" },
  none: { en: "No scheme runs by itself.", zh: "没有定时计划。" },
};

interface ScheduleOptions {
  readonly daily?: boolean;
  readonly weekly?: string;
  readonly monthly?: string;
  readonly hour?: string;
  readonly off?: boolean;
}

/** `gradus schedule`: which schemes run by themselves, and when. */
export function addScheduleCommand({ root, word, act }: CommandTree): void {
  root
    .command("schedule [scheme]")
    .description(word(words.summary))
    .option("--daily", word(words.daily))
    .addOption(new Option("--weekly <day>", word(words.weekly)).conflicts("daily"))
    .addOption(new Option("--monthly <day>", word(words.monthly)).conflicts(["daily", "weekly"]))
    .option("--hour <hour>", word(words.hour))
    .addOption(new Option("--off", word(words.off)).conflicts(["daily", "weekly", "monthly", "hour"]))
    .action(act(schedule));
}

async function schedule(
  session: Session,
  scheme: string | undefined,
  options: ScheduleOptions,
): Promise<void> {
  const wanted = readSchedule(options);
  if (scheme === undefined) {
    if (wanted || options.off) {
      throw new CommandError({ en: "Say which scheme should run so.", zh: "请指明要设定的方案。" });
    }
    return listSchedules(session);
  }
  if (wanted) return setSchedule(session, scheme, wanted);
  return options.off ? removeSchedule(session, scheme) : listSchedules(session, scheme);
}

async function setSchedule(session: Session, scheme: string, body: Body<"setSchedule">): Promise<void> {
  const client = await session.connect();
  const params = { path: { scheme } };
  const scheduled = await unwrap(client.PUT("/api/schemes/{scheme}/schedule", { params, body }));
  await session.answer(scheduled, () => formatSchedules(session, client, [scheduled]));
}

async function removeSchedule(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  await unwrap(client.DELETE("/api/schemes/{scheme}/schedule", { params: { path: { scheme } } }));
  await session.answer({ scheme, schedule: null }, () =>
    session.word({ en: `${scheme} no longer runs by itself.`, zh: `方案 ${scheme} 已取消定时运算。` }),
  );
}

async function listSchedules(session: Session, scheme?: string): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/schedules"));
  const schedules = answer.schedules.filter((each) => scheme === undefined || each.scheme === scheme);
  await session.answer({ schedules }, () =>
    schedules.length > 0 ? formatSchedules(session, client, schedules) : session.word(words.none),
  );
}

async function formatSchedules(
  session: Session,
  client: GradusClient,
  schedules: readonly Scheduled[],
): Promise<string> {
  const { timeZone } = await readOrganisation(client);
  const inZone = ({ en, zh }: Words) => ({ en: `${en} (${timeZone})`, zh: `${zh}（${timeZone}）` });
  return formatTable(
    [words.scheme, words.when, inZone(words.next), inZone(words.last)].map((title) => ({
      title: session.word(title),
    })),
    schedules.map(({ scheme, schedule: when, nextDue, lastDue }) => [
      scheme,
      describe(session, when),
      formatInstant(nextDue, timeZone),
      formatInstant(lastDue, timeZone),
    ]),
  );
}

function describe(
  session: Session,
  { frequency, hour, weekday = 1, dayOfMonth = 1 }: Scheduled["schedule"],
): string {
  const at = `${String(hour).padStart(2, "0")}:00`;
  const monday = Date.UTC(2024, 0, 1);
  const names = new Intl.DateTimeFormat(session.language, { weekday: "long", timeZone: "UTC" });
  const weekdayName = names.format(monday + (weekday - 1) * 86_400_000);
  if (frequency === "daily") return session.word({ en: `daily at ${at}`, zh: `每天 ${at}` });
  if (frequency === "weekly")
    return session.word({ en: `weekly, ${weekdayName} at ${at}`, zh: `每周，${weekdayName} ${at}` });
  return session.word({ en: `monthly, day ${dayOfMonth} at ${at}`, zh: `每月 ${dayOfMonth} 日 ${at}` });
}

function readSchedule({ daily, weekly, monthly, hour }: ScheduleOptions): Body<"setSchedule"> | undefined {
  const at = hour === undefined ? {} : { hour: readNumber("--hour", hour, 0, 23) };
  if (daily) return { frequency: "daily", ...at };
  if (weekly !== undefined)
    return { frequency: "weekly", weekday: readNumber("--weekly", weekly, 1, 7), ...at };
  if (monthly !== undefined) {
    return { frequency: "monthly", dayOfMonth: readNumber("--monthly", monthly, 1, 31), ...at };
  }
  if (hour === undefined) return undefined;
  throw new CommandError({
    en: "--hour goes with --daily, --weekly or --monthly.",
    zh: "--hour 须与 --daily、--weekly 或 --monthly 同用。",
  });
}

function readNumber(option: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= from && value <= to) return value;
  throw new CommandError({
    en: `${option} takes a number from ${from} to ${to}, not “${text}”.`,
    zh: `${option} 应为 ${from} 到 ${to} 的数字，而不是“${text}”。`,
  });
}
