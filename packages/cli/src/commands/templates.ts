import { type Answer, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";

type Applied = Answer<"applyTemplate">;

const words = {
  templates: { en: "ways to grade that ship whole", zh: "自带的成套模板" },
  list: { en: "list templates and what each brings", zh: "列出模板及其内容" },
  apply: {
    en: "add what a template stands on and begin a draft of each of its schemes",
    zh: "添加模板所需的内容，并为其每个方案建立草稿",
  },
  template: { en: "template", zh: "模板" },
  name: { en: "name", zh: "名称" },
  schemes: { en: "schemes", zh: "方案" },
  metrics: { en: "metrics", zh: "指标" },
  attributes: { en: "attributes", zh: "属性" },
  activityTypes: { en: "activity types", zh: "业务记录类型" },
  scales: { en: "scales", zh: "评分标尺" },
  draft: { en: "draft", zh: "草稿" },
  begun: { en: "begun", zh: "已建立" },
  draftKept: { en: "there already, left alone", zh: "已有草稿，未改动" },
  inForceKept: { en: "in force already, left alone", zh: "已有方案在用，未改动" },
} as const;

const parts = ["metrics", "attributes", "activityTypes", "scales"] as const;

/** `gradus templates`: several schemes that belong together, with all that they stand on. */
export function addTemplatesCommands({ root, word, act }: CommandTree): void {
  const templates = root.command("templates").description(word(words.templates));
  templates.command("list").description(word(words.list)).action(act(listTemplates));
  templates.command("apply <template>").description(word(words.apply)).action(act(applyTemplate));
}

async function listTemplates(session: Session): Promise<void> {
  const client = await session.connect();
  const answer = await unwrap(client.GET("/api/templates"));
  await session.answer(answer, () => {
    const columns = [words.template, words.name, words.schemes, ...parts.map((part) => words[part])];
    const rows = answer.templates.map(({ code, name, schemes, counts }) => [
      ...[code, session.word(name), String(schemes.length)],
      ...parts.map((part) => String(counts[part])),
    ]);
    return formatTable(
      columns.map((title, at) => ({ title: session.word(title), align: at < 2 ? "left" : "right" })),
      rows,
    );
  });
}

async function applyTemplate(session: Session, template: string): Promise<void> {
  const client = await session.connect();
  const applied = await unwrap(
    client.POST("/api/templates/{template}/apply", { params: { path: { template } } }),
  );
  await session.answer(applied, () => `${draftsTable(session, applied)}\n\n${brought(session, applied)}`);
}

function draftsTable(session: Session, { drafts }: Applied): string {
  const columns = [words.draft, words.name, { en: "", zh: "" }].map((title) => ({
    title: session.word(title),
  }));
  const rows = drafts.map(({ scheme, name, outcome }) => [
    scheme,
    session.word(name),
    session.word(words[outcome]),
  ]);
  return formatTable(columns, rows);
}

function brought(session: Session, applied: Applied): string {
  const count = (which: "added" | "kept") =>
    parts
      .map((part) => `${applied[part][which].length} ${session.word(words[part])}`)
      .join(session.word({ en: ", ", zh: "、" }));
  return session.word({
    en: `Added: ${count("added")}. Left as they were: ${count("kept")}.`,
    zh: `新增：${count("added")}。原有未改动：${count("kept")}。`,
  });
}
