import { type ActivityType, type Attribute, applyCatalogue } from "@gradus/contract";
import { type Answer, type Body, unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import { readJsonFile } from "../read-json-file.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";

const words = {
  catalogue: { en: "activity types and attributes", zh: "业务记录类型与客户属性" },
  list: { en: "list them", zh: "列出" },
  apply: { en: "add or change those in a file; others stay", zh: "按文件新增或修改，其余不变" },
  type: { en: "activity type", zh: "业务记录类型" },
  attribute: { en: "attribute", zh: "属性" },
  name: { en: "name", zh: "名称" },
  kind: { en: "kind", zh: "类别" },
  transaction: { en: "transaction", zh: "交易记录" },
  "follow-up": { en: "follow-up", zh: "跟进记录" },
  behaviour: { en: "behaviour", zh: "互动行为" },
  text: { en: "text", zh: "文本" },
  number: { en: "number", zh: "数字" },
  day: { en: "day", zh: "日期" },
  bool: { en: "yes or no", zh: "是否" },
  choice: { en: "one of", zh: "选项" },
};

/** `gradus catalogue`: what can happen with a customer, and what can be known of it. */
export function addCatalogueCommands({ root, word, act }: CommandTree): void {
  const catalogue = root.command("catalogue").description(word(words.catalogue));
  catalogue.command("list").description(word(words.list)).action(act(listCatalogue));
  catalogue.command("apply <file>").description(word(words.apply)).action(act(applyFile));
}

async function listCatalogue(session: Session): Promise<void> {
  const client = await session.connect();
  await answerCatalogue(session, await unwrap(client.GET("/api/catalogue")));
}

async function applyFile(session: Session, file: string): Promise<void> {
  const body = await readJsonFile<Body<"applyCatalogue">>(file, applyCatalogue.body);
  const client = await session.connect();
  await answerCatalogue(session, await unwrap(client.PUT("/api/catalogue", { body })));
}

function answerCatalogue(session: Session, catalogue: Answer<"getCatalogue">): Promise<void> {
  const typeRow = ({ code, name, family }: ActivityType) => [
    code,
    session.word(name),
    session.word(words[family]),
  ];
  const sensitiveMark = session.word({ en: "(sensitive)", zh: "（敏感）" });
  const attributeRow = ({ code, name, type, choices, sensitive }: Attribute) => [
    code,
    session.word(name),
    [session.word(words[type]), choices?.join(", "), sensitive && sensitiveMark].filter(Boolean).join(" "),
  ];
  const columns = (title: typeof words.type) =>
    [title, words.name, words.kind].map((each) => ({ title: session.word(each) }));
  return session.answer(catalogue, () =>
    [
      formatTable(columns(words.type), catalogue.activityTypes.map(typeRow)),
      formatTable(columns(words.attribute), catalogue.attributes.map(attributeRow)),
    ].join("\n\n"),
  );
}
