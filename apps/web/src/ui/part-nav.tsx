import { Link } from "@tanstack/react-router";
import "./part-nav.css";

/** A part of a page: its name in the address, and what it is called. */
export interface PagePart {
  readonly key: string;
  readonly label: string;
}

/** Leads to the parts of a page by its address, under `param`; all are in sight on a phone, too. */
export function PartNav({
  label,
  param,
  parts,
  present,
}: {
  /** What the parts are of, for who does not see them. */
  readonly label: string;
  readonly param: string;
  readonly parts: readonly PagePart[];
  readonly present: string;
}) {
  return (
    <nav aria-label={label} className="part-nav">
      <ul>
        {parts.map(({ key, label: name }) => (
          <li key={key}>
            <Link
              to="."
              search={{ [param]: key } as never}
              resetScroll={false}
              className={key === present ? "is-present" : undefined}
              activeProps={{}}
              aria-current={key === present ? "page" : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
