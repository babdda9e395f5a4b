import type { Answer } from "@gradus/sdk/browser";
import { type FormEvent, useState } from "react";
import { useLocalName } from "../app/use-local-name.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { PlaceLink } from "./place-link.tsx";
import { Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";
import { cardOf } from "./use-place.ts";
import { useTitle } from "./use-title.ts";

type Row = Answer<"queryCustomers">["rows"][number];

const shownAtMost = 20;

/** Finds a customer; before anything is looked for, one's own. */
export function SearchPage() {
  const speak = useSpeech();
  const heading = useTitle(speak("title"));
  const [search, setSearch] = useState("");
  const answer = useAnswer(`search ${search}`, () =>
    client.POST("/api/customers/query", {
      body: {
        whose: search === "" ? "mine" : "all",
        filter: { all: [], ...(search !== "" && { search }) },
        sort: [],
        columns: [],
        offset: 0,
        limit: shownAtMost,
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSearch(String(new FormData(event.currentTarget).get("search")).trim());
  };
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {speak("title")}
      </h1>
      <form className="row" onSubmit={submit}>
        <input
          name="search"
          type="search"
          aria-label={speak("search")}
          placeholder={speak("search")}
          maxLength={100}
          autoComplete="off"
        />
        <button type="submit" className="main">
          {speak("searchButton")}
        </button>
      </form>
      <section className="card" aria-live="polite">
        <Shown answer={answer}>
          {({ rows, total }) => (
            <>
              <h2>{search === "" ? speak("mine") : speak("found", { count: total })}</h2>
              {rows.length === 0 ? (
                <p className="quiet" data-state="empty">
                  {speak(search === "" ? "mineNone" : "foundNone")}
                </p>
              ) : (
                <ul className="rows">
                  {rows.map((row) => (
                    <Found key={row.code} row={row} />
                  ))}
                </ul>
              )}
            </>
          )}
        </Shown>
      </section>
    </main>
  );
}

function Found({ row: { code, name, tierName, lastActivityOn } }: { readonly row: Row }) {
  const speak = useSpeech();
  const local = useLocalName();
  return (
    <li>
      <PlaceLink to={cardOf(code)} className="found">
        <span>
          <b>{name ?? speak("unnamed", { code })}</b>
          <span className="quiet">
            {code}
            {lastActivityOn === null ? "" : ` · ${speak("lastActivity", { day: lastActivityOn })}`}
          </span>
        </span>
        <span className="tier">{tierName === null ? speak("noTier") : local(tierName)}</span>
      </PlaceLink>
    </li>
  );
}
