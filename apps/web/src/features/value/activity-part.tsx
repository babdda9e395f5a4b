import { useWords } from "../../ui/words.ts";
import { GroupTable } from "./group-table.tsx";
import { Part } from "./part.tsx";
import { useSource } from "./use-source.ts";
import { groupsOf, type ValueReport } from "./value.ts";
import { words } from "./words.ts";

/** Who is active, at risk or gone, and whose spend grows or declines. */
export function ActivityPart({ report }: { readonly report: ValueReport }) {
  const t = useWords(words);
  const source = useSource(report);
  const groups = groupsOf(report);
  return (
    <div className="value-grid value-grid-tables">
      <Part title={t("activityTitle")} note={t("activityNote")} source={source}>
        <GroupTable groups={groups.activity} label={t("activityTitle")} />
      </Part>
      <Part title={t("growthTitle")} note={t("growthNote")} source={source}>
        <GroupTable groups={groups.growth} label={t("growthTitle")} />
      </Part>
    </div>
  );
}
