import { Link } from "@tanstack/react-router";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** A part of the record: its name in the address, and what it is called. */
export interface RecordPart {
  readonly key: string;
  readonly label: string;
}

/** Leads to the parts of a customer's record; all are in sight on a phone, too. */
export function RecordNav({
  parts,
  present,
}: {
  readonly parts: readonly RecordPart[];
  readonly present: string;
}) {
  const t = useWords(words);
  return (
    <nav aria-label={t("tabs")} className="record-nav">
      <ul>
        {parts.map(({ key, label }) => (
          <li key={key}>
            <Link
              to="."
              search={{ tab: key }}
              resetScroll={false}
              className={key === present ? "is-present" : undefined}
              activeProps={{}}
              aria-current={key === present ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
