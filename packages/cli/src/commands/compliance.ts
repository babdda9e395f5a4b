import type { Answer } from "@gradus/sdk";
import { unwrap } from "@gradus/sdk";
import type { CommandTree } from "../command-tree.ts";
import type { Session } from "../session.ts";
import { formatTable } from "../text/format-table.ts";
import { formatNumber, formatShare, nothing } from "../text/format-values.ts";

const words = {
  shares: {
    en: "how the tiers in force are spread over the values of an attribute",
    zh: "现行等级在某属性各取值间的分布",
  },
  by: { en: "the attribute: region, size, industry", zh: "属性，如地区、规模、行业" },
  statement: {
    en: "how the decision is made, to hand to a customer who asks; of one customer with their result",
    zh: "定级说明，可交给客户；指定客户时含其结果",
  },
  group: { en: "group", zh: "组" },
  customers: { en: "customers", zh: "客户数" },
  interval: { en: "95 % interval", zh: "95 % 区间" },
  ratio: { en: "to that of all", zh: "与总体之比" },
  few: { en: "(few)", zh: "（人少）" },
};

/** `gradus shares` and `gradus statement`: whether grading is done rightly, and how it is done. */
export function addComplianceCommands({ root, word, act }: CommandTree): void {
  root
    .command("shares <scheme>")
    .description(word(words.shares))
    .requiredOption("--by <attribute>", word(words.by))
    .action(act(showShares));
  root.command("statement <scheme> [customer]").description(word(words.statement)).action(act(showStatement));
}

async function showShares(session: Session, scheme: string, { by }: { readonly by: string }): Promise<void> {
  const client = await session.connect();
  const shares = await unwrap(
    client.GET("/api/schemes/{scheme}/shares", {
      params: { path: { scheme }, query: { attribute: by } },
    }),
  );
  await session.answer(shares, () => describeShares(session, shares));
}

function describeShares(session: Session, { tiers, groups, dependence }: Answer<"getTierShares">): string {
  const right = (title: string) => ({ title, align: "right" as const });
  const [top] = tiers;
  const ranked = groups.some((group) => group.top !== null);
  const table = formatTable(
    [
      { title: session.word(words.group) },
      right(session.word(words.customers)),
      ...tiers.map(({ name }) => right(session.word(name))),
      ...(ranked && top
        ? [
            right(`${session.word(top.name)} %`),
            right(session.word(words.interval)),
            right(session.word(words.ratio)),
          ]
        : []),
    ],
    groups.map((group) => [
      group.value ?? nothing,
      formatNumber(group.customers),
      ...group.tiers.map(formatNumber),
      ...(group.top
        ? [
            formatShare(group.top.share),
            `${formatShare(group.top.low)} – ${formatShare(group.top.high)}`,
            group.top.ratio === null
              ? session.word(words.few)
              : `${group.top.ratio.toFixed(2)}${group.top.isBelow ? " !" : ""}`,
          ]
        : []),
    ]),
  );
  return dependence === null
    ? table
    : `${table}\n\nCramér's V ${dependence.cramersV.toFixed(3)}, χ² ${dependence.chiSquare.toFixed(1)} (${dependence.freedom}), p ${dependence.p.toPrecision(2)}`;
}

async function showStatement(session: Session, scheme: string, customer: string | undefined): Promise<void> {
  const client = await session.connect();
  const statement = await unwrap(
    client.GET("/api/schemes/{scheme}/statement", {
      params: { path: { scheme }, query: customer === undefined ? {} : { customer } },
    }),
  );
  await session.answer(statement, () => {
    const { title, sections } = statement[session.word({ en: "en", zh: "zh" }) as "en" | "zh"];
    return [
      title,
      ...sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join("\n")),
    ].join("\n\n");
  });
}
