import { unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { describeCounterfactuals } from "./describe-counterfactuals.ts";

const words = {
  counterfactual: {
    en: "what the next tier needs, what would lose this one, what the passing of days will do",
    zh: "升级还差什么、什么会失去当前等级、不作为会怎样",
  },
  asOf: { en: "as of a day, yyyy-MM-dd (the grade in force)", zh: "统计截止日，yyyy-MM-dd（默认现行等级）" },
};

/** `gradus counterfactual`: what would have to be otherwise for another tier. */
export function addCounterfactualCommand({ root, word, act }: CommandTree): void {
  root
    .command("counterfactual <scheme> <customer>")
    .description(word(words.counterfactual))
    .option("--as-of <day>", word(words.asOf))
    .action(act(counterfactual));
}

async function counterfactual(
  session: Session,
  scheme: string,
  customer: string,
  { asOf }: { readonly asOf?: string },
): Promise<void> {
  const client = await session.connect();
  const found = await unwrap(
    client.GET("/api/schemes/{scheme}/counterfactuals/{customer}", {
      params: { path: { scheme, customer }, query: { ...(asOf !== undefined && { asOf }) } },
    }),
  );
  await session.answer(found, async () =>
    describeCounterfactuals(session, found, (await readOrganisation(client)).baseCurrency),
  );
}
