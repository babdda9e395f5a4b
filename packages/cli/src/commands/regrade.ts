import { type Answer, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { formatInstant, formatNumber } from "../text/format-values.ts";

type Staleness = Answer<"getStaleness">;

const words = {
  regrade: {
    en: "grade the customers again whose facts changed, now",
    zh: "立即为数据有变动的客户重新定级",
  },
  staleness: { en: "how far the grades are behind the facts", zh: "定级结果落后于数据多少" },
  asked: { en: "Customers are being graded again.", zh: "已请求重新定级。" },
  upToDate: { en: "Every change counts.", zh: "所有变动均已计入。" },
} satisfies Readonly<Record<string, Words>>;

const obstacleWords: Readonly<Record<NonNullable<Staleness["obstacle"]>, Words>> = {
  off: { en: "regrades are off", zh: "重新定级已停用" },
  ownList: { en: "its tiers were brought in", zh: "等级由导入得来" },
  neverRun: { en: "there are no grades in force yet", zh: "还没有生效的定级结果" },
  runGoing: { en: "a run is under way", zh: "正在运算" },
  runHeld: { en: "a run waits for a decision", zh: "有一次运算待确认" },
  takenBack: { en: "the last run was taken back", zh: "最近一次运算已撤回" },
  runTooOld: { en: "the last run is too long ago", zh: "最近一次运算距今过久" },
  tooMany: { en: "too many changed for anything but a run", zh: "变动过多，需全体运算" },
};

/** `gradus regrade` and `gradus staleness`: grades that follow the facts between runs. */
export function addRegradeCommands({ root, word, act }: CommandTree): void {
  root.command("regrade <scheme>").description(word(words.regrade)).action(act(regrade));
  root.command("staleness <scheme>").description(word(words.staleness)).action(act(showStaleness));
}

async function regrade(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  const call = client.POST("/api/schemes/{scheme}/regrade", { params: { path: { scheme } } });
  const staleness = await unwrap(call);
  const { timeZone } = await readOrganisation(client);
  await session.answer(
    staleness,
    () => `${session.word(words.asked)}\n${describeStaleness(session, staleness, timeZone)}`,
  );
}

async function showStaleness(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  const call = client.GET("/api/schemes/{scheme}/staleness", { params: { path: { scheme } } });
  const staleness = await unwrap(call);
  const { timeZone } = await readOrganisation(client);
  await session.answer(staleness, () => describeStaleness(session, staleness, timeZone));
}

function describeStaleness(session: Session, staleness: Staleness, timeZone: string): string {
  const { customers, capped, oldestAt, obstacle, failure } = staleness;
  const lines: Words[] = [];
  if (oldestAt === null) lines.push(words.upToDate);
  else {
    const [count, at] = [formatNumber(customers), formatInstant(oldestAt, timeZone)];
    lines.push({
      en: `${capped ? "More than " : ""}${count} customers wait, the first since ${at}.`,
      zh: `${capped ? "超过 " : ""}${count} 家客户的变动尚未计入，最早于 ${at}。`,
    });
  }
  if (obstacle) {
    const { en, zh } = obstacleWords[obstacle];
    lines.push({ en: `They wait for the next run: ${en}.`, zh: `等到下一次全体运算：${zh}。` });
  }
  if (failure) {
    const at = formatInstant(failure.at, timeZone);
    lines.push({
      en: `Failed ${failure.times} times, last at ${at}: ${failure.detail}`,
      zh: `失败 ${failure.times} 次，最近于 ${at}：${failure.detail}`,
    });
  }
  return lines.map((line) => session.word(line)).join("\n");
}
