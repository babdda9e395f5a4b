import { unwrap } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import type { CommandTree } from "../command-tree.ts";
import { readOrganisation } from "../read-organisation.ts";
import type { Session } from "../session.ts";
import { describeWhatIf } from "./describe-what-if.ts";
import { readDraft } from "./read-draft.ts";

const words = {
  whatif: {
    en: "what rules would do if they were published and run; nothing is written",
    zh: "试算：规则发布并运算后会怎样，不写入任何数据",
  },
  draft: {
    en: "a scheme file, as schemes apply takes it (the saved draft, or else the version in force)",
    zh: "方案文件，格式同 schemes apply（默认已保存的草稿，没有则用现行版本）",
  },
  asOf: { en: "last day whose facts count, yyyy-MM-dd (today)", zh: "统计截止日，yyyy-MM-dd（默认今天）" },
};

interface WhatIfOptions {
  readonly draft?: string;
  readonly asOf?: string;
}

/** `gradus whatif`: what a draft would do, before it is published. */
export function addWhatIfCommand({ root, word, act }: CommandTree): void {
  root
    .command("whatif <scheme>")
    .description(word(words.whatif))
    .option("--draft <file>", word(words.draft))
    .option("--as-of <day>", word(words.asOf))
    .action(act(tryRules));
}

async function tryRules(session: Session, scheme: string, { draft, asOf }: WhatIfOptions): Promise<void> {
  const body = {
    ...(draft !== undefined && (await readDraft(draft))),
    ...(asOf !== undefined && { asOf }),
  };
  const client = await session.connect();
  const params = { path: { scheme } };
  const answer = await unwrap(client.POST("/api/schemes/{scheme}/what-if", { params, body }));
  const isTried = answer.problems.length === 0;
  if (isTried || session.json) {
    await session.answer(answer, async () =>
      describeWhatIf(session, answer, (await readOrganisation(client)).baseCurrency),
    );
  }
  if (isTried) return;
  const all = answer.problems.map(({ path, detail }) => (path === "" ? detail : `${path}: ${detail}`));
  throw new CommandError({
    en: `The rules are not finished. ${all.join(" ")}`,
    zh: `规则尚未完成。${all.join("")}`,
  });
}
