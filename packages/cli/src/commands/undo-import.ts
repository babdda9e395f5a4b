import type { Import } from "@gradus/contract";
import { type Answer, unwrap } from "@gradus/sdk";
import { CommandError } from "../command-error.ts";
import { readId } from "../read-id.ts";
import type { Session } from "../session.ts";
import { countOf, formatInstant, formatNumber } from "../text/format-values.ts";

type Preview = Answer<"previewUndo">;

const longestList = 10;

/**
 * Undoes an import, first naming what goes and what was changed since. Somebody at a terminal is
 * asked; elsewhere it goes ahead when nothing was changed since, or with `--yes`.
 *
 * @throws CommandError when it is not agreed to
 */
export async function undoImport(
  session: Session,
  given: string,
  { yes = false }: { readonly yes?: boolean },
): Promise<void> {
  const id = readId(given);
  const client = await session.connect();
  const preview = await unwrap(client.GET("/api/imports/{id}/undo", { params: { path: { id } } }));
  const changed = preview.kept > 0 || preview.changedSince.length > 0;
  session.note(describePreview(preview));
  const confirmed = yes || (session.canAsk && (await session.ask({ en: "Undo it?", zh: "确认撤销？" })));
  if (!confirmed && session.canAsk)
    throw new CommandError({ en: "Nothing was undone.", zh: "未撤销任何数据。" });
  if (!confirmed && changed) {
    throw new CommandError({
      en: `Import ${id} was not undone: what it brought was changed since. Say --yes to undo the rest.`,
      zh: `导入 ${id} 未撤销：其数据之后有修改。如仍要撤销其余部分，请加 --yes。`,
    });
  }
  const undone: Import = await unwrap(
    client.POST("/api/imports/{id}/undo", { params: { path: { id } }, body: { confirmed } }),
  );
  await session.answer(undone, () =>
    session.word({
      en: `Import ${id} of ${undone.fileName} is undone.`,
      zh: `导入 ${id}（${undone.fileName}）已撤销。`,
    }),
  );
}

function describePreview({ import: { id, fileName }, facts, customers, kept, changedSince }: Preview) {
  const shown = changedSince.slice(0, longestList);
  const list = shown.map(
    ({ customer, what, change, at }) => `\n  ${customer}  ${what}  #${change}  ${formatInstant(at)}`,
  );
  const more = changedSince.length - shown.length;
  if (more > 0) list.push(`\n  … +${formatNumber(more)}`);
  const [f, c, k] = [facts, customers, kept].map(formatNumber);
  return {
    en:
      `Undoing import ${id} of ${fileName} takes back ${countOf(facts, "fact")} and ${countOf(customers, "customer")}.` +
      (changedSince.length + kept > 0
        ? ` Changed since, and staying: ${countOf(kept, "fact")}.${list.join("")}`
        : ""),
    zh:
      `撤销导入 ${id}（${fileName}）将撤销 ${f} 条记录、${c} 个客户。` +
      (changedSince.length + kept > 0 ? `之后已修改而保留的记录：${k} 条。${list.join("")}` : ""),
  };
}
