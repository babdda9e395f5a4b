import type { Organisation } from "@gradus/contract";
import { unwrap } from "@gradus/sdk";
import { Option } from "commander";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";

const words = {
  summary: {
    en: "choose name, currency, time zone, fiscal year and language; without options, show them",
    zh: "设定名称、本位币、时区、财年与语言；不带选项时显示当前设定",
  },
  name: { en: "name", zh: "名称" },
  baseCurrency: { en: "base currency", zh: "本位币" },
  timeZone: { en: "time zone", zh: "时区" },
  fiscalStartMonth: { en: "fiscal year starts in month", zh: "财年起始月" },
  language: { en: "language", zh: "语言" },
  schemeApproval: {
    en: "approval of schemes by another user: required or none",
    zh: "方案由他人审批：required（需要）或 none（不需要）",
  },
  organisationLanguage: {
    en: "language of what is exported and sent, zh or en",
    zh: "导出与通知所用语言，zh 或 en",
  },
};

/** Settings as commander gives them: text. */
interface SetupOptions {
  readonly name?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly fiscalStart?: string;
  readonly organisationLanguage?: string;
  readonly schemeApproval?: string;
}

const approvals: readonly Organisation["schemeApproval"][] = ["required", "none"];

/** `gradus setup`: the organisation's settings. */
export function addSetupCommand({ root, word, act }: CommandTree): void {
  root
    .command("setup")
    .description(word(words.summary))
    .option("--name <name>", word(words.name))
    .option("--currency <code>", word(withDefault(words.baseCurrency, "CNY")))
    .option("--time-zone <zone>", word(withDefault(words.timeZone, "Asia/Shanghai")))
    .option("--fiscal-start <month>", word(withDefault(words.fiscalStartMonth, "1")))
    .option("--organisation-language <language>", word(withDefault(words.organisationLanguage, "zh")))
    .addOption(
      new Option("--scheme-approval <when>", word(withDefault(words.schemeApproval, "required"))).choices(
        approvals,
      ),
    )
    .action(act(setUp));
}

async function setUp(session: Session, options: SetupOptions): Promise<void> {
  const settings = {
    ...(options.name !== undefined && { name: options.name }),
    ...(options.currency !== undefined && { baseCurrency: options.currency.toUpperCase() }),
    ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
    ...(options.fiscalStart !== undefined && { fiscalStartMonth: readMonth(options.fiscalStart) }),
    ...(options.organisationLanguage !== undefined && {
      language: readLanguage(options.organisationLanguage),
    }),
    ...(options.schemeApproval !== undefined && {
      schemeApproval: options.schemeApproval as Organisation["schemeApproval"],
    }),
  };
  const client = await session.connect();
  const organisation: Organisation =
    Object.keys(settings).length > 0
      ? await unwrap(client.PUT("/api/organisation", { body: settings }))
      : await unwrap(client.GET("/api/organisation"));
  await session.answer(organisation, () =>
    formatTable(
      [{ title: "" }, { title: "" }],
      (["name", "baseCurrency", "timeZone", "fiscalStartMonth", "language", "schemeApproval"] as const).map(
        (setting) => [session.word(words[setting]), String(organisation[setting])],
      ),
    ),
  );
}

function withDefault({ en, zh }: Words, value: string): Words {
  return { en: `${en} (${value})`, zh: `${zh}（${value}）` };
}

function readMonth(text: string): number {
  const month = Number(text);
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  throw new CommandError({
    en: `A fiscal year starts in a month from 1 to 12, not “${text}”.`,
    zh: `财年起始月应为 1 到 12，而不是“${text}”。`,
  });
}

function readLanguage(text: string): "zh" | "en" {
  if (text === "zh" || text === "en") return text;
  throw new CommandError({
    en: `The organisation's language is zh or en, not “${text}”.`,
    zh: `组织语言应为 zh 或 en，而不是“${text}”。`,
  });
}
