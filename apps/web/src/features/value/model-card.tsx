import { Alert, Typography } from "antd";
import { formatShare } from "../../ui/format.ts";
import { useWords } from "../../ui/words.ts";
import { formatFixed } from "./format-fixed.ts";
import { modelWords } from "./model-words.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { Part } from "./part.tsx";
import { useSource } from "./use-source.ts";
import type { ValueReport } from "./value.ts";

/** The model of purchases in use: what it takes for granted, its parameters, why it was chosen; or why there is none. */
export function ModelCard({ report }: { readonly report: ValueReport }) {
  const t = useWords(modelWords);
  const source = useSource(report);
  const why = useReason(report);
  const { chosen, abstention, card, meanAlive } = report.purchases;
  if (chosen === null || card === null) {
    return (
      <Part title={t("modelTitle")} source={source}>
        <Alert type="warning" showIcon title={t("noModel")} description={abstention?.detail} />
        <p style={{ marginBottom: 0 }}>{t("noModelNote")}</p>
      </Part>
    );
  }
  return (
    <Part title={t("modelTitle")} source={source}>
      <Typography.Paragraph>
        <b>{t("chosenIs", { model: t(chosen) })}</b> · {t(`${chosen}Means`)}
      </Typography.Paragraph>
      {why ? <Typography.Paragraph>{why}</Typography.Paragraph> : null}
      <ParameterTable card={card} unit={t("weeksUnit")} />
      {meanAlive === null ? null : (
        <p>
          {t("meanAlive")} <span className="figure">{formatShare(meanAlive)}</span>
        </p>
      )}
      {chosen === "bg-nbd" ? <Alert type="info" showIcon title={t("neverRepeated")} /> : null}
    </Part>
  );
}

/** Why the model was chosen, in words; nothing where the holdout cannot say so. */
function useReason({ settings, purchases: { chosen, holdout } }: ValueReport): string | undefined {
  const t = useWords(modelWords);
  if (settings.model !== "best") return t("whyAsked");
  const own = holdout?.comparisons.find(({ rule }) => rule === chosen);
  const naive = (holdout?.comparisons ?? []).flatMap(({ kind, rmse }) =>
    kind === "naive" && rmse !== null ? [rmse] : [],
  );
  if (!own || own.logLikelihood === null || own.rmse === null || naive.length === 0) return undefined;
  return t("whyBest", {
    ll: formatFixed(own.logLikelihood, 1),
    rmse: formatFixed(own.rmse, 4),
    naive: formatFixed(Math.min(...naive), 4),
  });
}
