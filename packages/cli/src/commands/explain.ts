import { unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { describeExplanation } from "./describe-explanation.ts";

const words = {
  explain: { en: "why a customer is in its tier", zh: "解释客户的等级" },
  scheme: { en: "under which scheme", zh: "分级方案" },
  asOf: { en: "as of a day, yyyy-MM-dd (the grade in force)", zh: "统计截止日，yyyy-MM-dd（默认现行等级）" },
  knownTo: {
    en: "with the facts known at a change number or an instant",
    zh: "使用某变更编号或时间点已知的数据",
  },
};

interface ExplainOptions {
  readonly scheme: string;
  readonly asOf?: string;
  readonly knownTo?: string;
}

/** `gradus explain`: a grade as a sum that can be followed. */
export function addExplainCommand({ root, word, act }: CommandTree): void {
  root
    .command("explain <customer>")
    .description(word(words.explain))
    .requiredOption("--scheme <scheme>", word(words.scheme))
    .option("--as-of <day>", word(words.asOf))
    .option("--known-to <change>", word(words.knownTo))
    .action(act(explain));
}

async function explain(
  session: Session,
  customer: string,
  { scheme, asOf, knownTo }: ExplainOptions,
): Promise<void> {
  const client = await session.connect();
  const query = { ...(asOf !== undefined && { asOf }), ...(knownTo !== undefined && { knownTo }) };
  const explanation = await unwrap(
    client.GET("/api/schemes/{scheme}/explanations/{customer}", {
      params: { path: { scheme, customer }, query },
    }),
  );
  await session.answer(explanation, async () =>
    describeExplanation(session, explanation, (await readOrganisation(client)).baseCurrency),
  );
}
