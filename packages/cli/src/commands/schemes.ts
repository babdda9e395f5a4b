import { existsSync } from "node:fs";
import { SchemeFileSchema } from "@gradus/contract";
import { type Answer, type Body, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatInstant } from "../text/format-values.ts";
import { describeScheme } from "./describe-scheme.ts";
import { addReviewCommands, describeReview, describeVersion, submissionOf } from "./scheme-reviews.ts";

type Version = Answer<"getScheme">;

const words = {
  schemes: { en: "rules by which customers are graded", zh: "分级方案" },
  list: { en: "list schemes and the templates that ship", zh: "列出方案与自带模板" },
  show: { en: "show a scheme's rules", zh: "显示方案的规则" },
  apply: {
    en: "apply a scheme from a file or a template, as its next version",
    zh: "按文件或模板应用方案，成为其新版本",
  },
  submit: {
    en: "do not publish it: make it a draft and submit it to be approved",
    zh: "不直接发布，而是存为草稿并提交审批",
  },
  note: { en: "with --submit: what to say with it", zh: "与 --submit 合用：提交说明" },
  from: {
    en: "with --submit: in force from this day, yyyy-MM-dd (at once)",
    zh: "与 --submit 合用：自该日起生效，yyyy-MM-dd（默认立即）",
  },
  scheme: { en: "scheme", zh: "方案" },
  name: { en: "name", zh: "名称" },
  version: { en: "version", zh: "版本" },
  published: { en: "published", zh: "生效于" },
};

/** `gradus schemes`: the rules, as versions. */
export function addSchemesCommands(tree: CommandTree): void {
  const { root, word, act } = tree;
  const schemes = root.command("schemes").description(word(words.schemes));
  schemes.command("list").description(word(words.list)).action(act(listSchemes));
  schemes.command("show <scheme>").description(word(words.show)).action(act(showScheme));
  schemes
    .command("apply <file-or-template>")
    .description(word(words.apply))
    .option("--submit", word(words.submit))
    .option("--note <text>", word(words.note))
    .option("--from <day>", word(words.from))
    .action(act(applyScheme));
  addReviewCommands(schemes, tree);
}

async function listSchemes(session: Session): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/schemes"));
  await session.answer(answer, () => {
    const rows = answer.schemes.map(({ code, definition, version, publishedAt }) => [
      code,
      session.word(definition.name),
      String(version),
      formatInstant(publishedAt),
    ]);
    const columns = [words.scheme, words.name, words.version, words.published];
    const table = formatTable(
      columns.map((title) => ({ title: session.word(title) })),
      rows,
    );
    const templates = session.word({
      en: `Templates: ${answer.templates.join(", ")}`,
      zh: `模板：${answer.templates.join("、")}`,
    });
    return rows.length > 0 ? `${table}\n\n${templates}` : templates;
  });
}

async function showScheme(session: Session, scheme: string): Promise<void> {
  const client = await session.connect();
  const version = await unwrap(client.GET("/api/schemes/{scheme}", { params: { path: { scheme } } }));
  await session.answer(version, () => describeScheme(session, version));
}

interface ApplyOptions {
  readonly submit?: boolean;
  readonly note?: string;
  readonly from?: string;
}

async function applyScheme(
  session: Session,
  fileOrTemplate: string,
  { submit = false, ...submission }: ApplyOptions,
): Promise<void> {
  const body: Body<"applyScheme"> = existsSync(fileOrTemplate)
    ? await readJsonFile<Body<"applyScheme">>(fileOrTemplate, SchemeFileSchema)
    : { template: fileOrTemplate };
  const client = await session.connect();
  if (submit) {
    const asked = { file: body, ...submissionOf(submission) };
    const draft = await unwrap(client.POST("/api/submissions", { body: asked }));
    return session.answer(draft, () => session.word(describeReview(draft)));
  }
  const applied: Version = await unwrap(client.PUT("/api/schemes", { body }));
  const { code, version, unchanged } = applied;
  await session.answer(applied, () =>
    session.word(
      unchanged
        ? {
            en: `${code} is in force as version ${version} already.`,
            zh: `方案 ${code} 的版本 ${version} 已在使用，没有变化。`,
          }
        : describeVersion(applied),
    ),
  );
}
