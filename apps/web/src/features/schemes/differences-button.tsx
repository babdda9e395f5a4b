import { Button, Drawer } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { reviewWords } from "./review-words.ts";

/**
 * A button that says in words what differs between two states of a scheme; without `from` and `to`, from the version
 * in force to the draft as it is saved.
 */
export function DifferencesButton({
  scheme,
  title,
  label,
  from,
  to,
  revision,
}: {
  readonly scheme: string;
  readonly title: string;
  readonly label: string;
  readonly from?: number;
  readonly to?: number;
  /** Of the draft: what differs is asked for anew when it changes. */
  readonly revision?: number;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`${label} ${title}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={title} size="large" destroyOnHidden>
        <Differences key={revision} scheme={scheme} from={from} to={to} />
      </Drawer>
    </>
  );
}

function Differences({
  scheme,
  from,
  to,
}: {
  readonly scheme: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}) {
  const t = useWords(reviewWords);
  const query = api.useQuery(
    "get",
    "/api/schemes/{scheme}/differences",
    { params: { path: { scheme }, query: { ...(from && { from }), ...(to && { to }) } } },
    { staleTime: 0 },
  );
  return (
    <Loaded query={query} isEmpty={({ differences }) => differences.length === 0} empty={t("noChanges")}>
      {({ differences }) => (
        <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: "anywhere" }}>
          {differences.map(({ path, kind, text }) => (
            <li key={`${path.join("/")} ${kind}`}>{text}</li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
