import { Link } from "@tanstack/react-router";
import { useWords } from "../../ui/words.ts";
import { type ValueView, views } from "./value.ts";
import { words } from "./words.ts";

/** Leads to the parts of the report; all are in sight on a phone, too. */
export function ValueNav({ present }: { readonly present: ValueView }) {
  const t = useWords(words);
  return (
    <nav aria-label={t("parts")} className="value-nav">
      <ul>
        {views.map((view) => (
          <li key={view}>
            <Link
              to="."
              search={{ view } as never}
              resetScroll={false}
              className={view === present ? "is-present" : undefined}
              activeProps={{}}
              aria-current={view === present ? "page" : undefined}
            >
              {t(view)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
