import { Button, Flex, Typography, theme } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Loading } from "../loaded.tsx";
import { useWords } from "../words.ts";
import { shadeOf } from "./chart-look.ts";
import { chartWords } from "./chart-words.ts";
import type { Plot, PlottedSeries } from "./plot.ts";
import { PlotTable } from "./plot-table.tsx";

const Chart = lazy(async () => ({ default: (await import("./chart.tsx")).Chart })); // echarts comes with it

/**
 * A chart with a legend in words, and the same as a table at the press of a button. The summary
 * is hidden from those who hear the page while the picture, which has it for its name, is there.
 *
 * @param summary one or two sentences with the figures that matter: what the picture says
 */
export function ChartFigure({
  title,
  isTitled = false,
  summary,
  plot,
  note,
}: {
  /** What is shown, for those who hear the page. */
  readonly title: string;
  /** Whether the title is a heading in sight, too; default false, where a heading stands above already. */
  readonly isTitled?: boolean;
  readonly summary: string;
  readonly plot: Plot;
  /** Under the picture: what to make of it. */
  readonly note?: ReactNode;
}) {
  const t = useWords(chartWords);
  const [asTable, setAsTable] = useState(false);
  return (
    <figure aria-label={title} style={{ margin: 0, minWidth: 0 }}>
      {isTitled ? (
        <Typography.Title level={3} style={{ fontSize: 14, margin: "0 0 4px" }}>
          {title}
        </Typography.Title>
      ) : null}
      <Flex justify="space-between" align="flex-start" gap={8} wrap style={{ marginBottom: 8 }}>
        <span aria-hidden={!asTable} style={{ flex: "1 1 240px" }}>
          {summary}
        </span>
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "asChart" : "asTable")}
        </Button>
      </Flex>
      {asTable ? (
        <PlotTable plot={plot} title={title} />
      ) : (
        <>
          <Legend plot={plot} />
          <Suspense fallback={<Loading rows={5} />}>
            <Chart plot={plot} summary={summary} />
          </Suspense>
          <Typography.Text type="secondary" style={{ display: "block", textAlign: "center", fontSize: 12 }}>
            {t("across", { name: plot.labelName })}
          </Typography.Text>
        </>
      )}
      {note ? <figcaption style={{ marginTop: 8 }}>{note}</figcaption> : null}
    </figure>
  );
}

function Legend({ plot: { valueName, series, kind, shaded } }: { readonly plot: Plot }) {
  const t = useWords(chartWords);
  return (
    <Flex gap="2px 16px" wrap align="center" style={{ fontSize: 12 }}>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {valueName}
      </Typography.Text>
      {series.length > 1
        ? series.map(({ name, look, shade }) => (
            <Flex key={name} gap={6} align="center" component="span">
              <Sample kind={kind} look={look} shade={shade} />
              {name}
            </Flex>
          ))
        : null}
      {shaded ? (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t("shaded", { name: shaded.name })}
        </Typography.Text>
      ) : null}
    </Flex>
  );
}

function Sample({
  kind,
  look,
  shade = 1,
}: { readonly kind: Plot["kind"] } & Pick<PlottedSeries, "look" | "shade">) {
  const { token } = theme.useToken();
  const isExpected = look !== "actual";
  const style = look === "missing" || (isExpected && kind === "line") ? "dashed" : "solid";
  const ink = isExpected ? token.colorText : token.colorPrimary;
  const edge = `${kind === "line" || look === "expected" ? 2 : 1}px ${style} ${ink}`;
  return (
    <span
      aria-hidden
      style={
        kind === "line"
          ? { width: 22, borderTop: edge }
          : {
              ...{ width: 12, height: 10, border: edge },
              background: isExpected ? "none" : shadeOf(ink, shade),
            }
      }
    />
  );
}
