import { useFigures } from "../../app/use-figures.ts";
import { formatNumber } from "../../ui/format.ts";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { GroupTable } from "./group-table.tsx";
import { Part } from "./part.tsx";
import { RfmPicture } from "./rfm-picture.tsx";
import { useSource } from "./use-source.ts";
import { groupsOf, type ValueReport } from "./value.ts";
import { words } from "./words.ts";

/** Recency, frequency and money: the picture, both grids of segments, the eight classes. */
export function RfmPart({ report }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const { moneyUnit: unit } = useFigures();
  const source = useSource(report);
  const { rfm, settings, currency } = report;
  if (rfm === null) return <NothingYet title={t("noRfm")} hint={t("noRfmHint")} />;
  const groups = groupsOf(report);
  const points = (cuts: readonly number[]) => cuts.map((cut) => formatNumber(cut, 2)).join(" / ");
  return (
    <div className="value-grid">
      <Part title={t("pictureTitle")} note={t("picture", { unit })} source={source}>
        <RfmPicture rfm={rfm} />
        <p style={{ margin: "8px 0 0" }}>
          {t(settings.rfm.kind)}{" "}
          {t("cutsAre", {
            recency: points(rfm.cuts.recency),
            frequency: points(rfm.cuts.frequency),
            monetary: points(rfm.cuts.monetary),
            unit: currency,
          })}
        </p>
      </Part>
      <div className="value-grid value-grid-tables">
        <Part title={t("segments")} source={source}>
          <GroupTable groups={groups.segments} label={t("segments")} />
        </Part>
        <Part title={t("gridSegments")} source={source}>
          <GroupTable groups={groups.gridSegments} label={t("gridSegments")} />
        </Part>
      </div>
      <Part title={t("classes")} source={source}>
        <GroupTable groups={groups.classes} label={t("classes")} />
      </Part>
    </div>
  );
}
