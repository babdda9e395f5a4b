import type { Answer } from "@gradus/sdk/browser";
import { type FormEvent, useEffect, useState } from "react";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { ProblemNote, Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";

type Contact = Answer<"listContacts">["contacts"][number];
type Field = "phone" | "email";

const shownFor = 60; // seconds

/** Whom to call. Numbers are masked; to see one takes a reason, and it is hidden again after a minute. */
export function ContactList({ customer }: { readonly customer: string }) {
  const speak = useSpeech();
  const answer = useAnswer(customer, () =>
    client.GET("/api/customers/{customer}/contacts", { params: { path: { customer } } }),
  );
  return (
    <section className="card">
      <h2>{speak("contacts")}</h2>
      <Shown answer={answer}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <p className="quiet" data-state="empty">
              {speak("contactsNone")}
            </p>
          ) : (
            <ul className="rows">
              {contacts.map((contact) => (
                <ContactItem key={contact.id} customer={customer} contact={contact} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function ContactItem({ customer, contact }: { readonly customer: string; readonly contact: Contact }) {
  const speak = useSpeech();
  const { name, department, title, role, decisionMaker, readable } = contact;
  const post = [department, title, role, decisionMaker ? speak("decisionMaker") : null];
  return (
    <li>
      <b>{name}</b> <span className="quiet">{post.filter((each) => each !== null).join(" · ")}</span>
      {(["phone", "email"] as const).map((field) =>
        contact[field] === null ? null : (
          <Protected
            key={field}
            customer={customer}
            contact={contact}
            field={field}
            masked={contact[field]}
          />
        ),
      )}
      {readable ? null : <p className="problem">{speak("unreadable")}</p>}
    </li>
  );
}

/** A masked field: asked for, shown, hidden again. */
function Protected({
  customer,
  contact: { id, name, readable },
  field,
  masked,
}: {
  readonly customer: string;
  readonly contact: Contact;
  readonly field: Field;
  readonly masked: string;
}) {
  const speak = useSpeech();
  const [isAsked, setAsked] = useState(false);
  const [value, setValue] = useState<string>();
  const [error, setError] = useState<unknown>();
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason")).trim();
    if (reason === "") return;
    setError(undefined);
    const answer = await client
      .POST("/api/customers/{customer}/contacts/{id}/reveal", {
        params: { path: { customer, id } },
        body: { field, reason },
      })
      .catch((fault: unknown) => ({ data: undefined, error: fault ?? {} }));
    if (answer.data) {
      setValue(answer.data.value);
      setAsked(false);
    } else setError(answer.error);
  };
  if (value !== undefined) return <Revealed field={field} value={value} onHide={() => setValue(undefined)} />;
  return (
    <div>
      <div className="row">
        <span className="quiet">{speak(field)}</span>
        <span className="grow number">{masked}</span>
        {readable && !isAsked ? (
          <button
            type="button"
            aria-label={speak("revealLabel", { name, field: speak(field) })}
            onClick={() => setAsked(true)}
          >
            {speak("reveal")}
          </button>
        ) : null}
      </div>
      {isAsked ? (
        <form className="ask" onSubmit={(event) => void ask(event)}>
          {error === undefined ? null : <ProblemNote error={error} />}
          <label>
            {speak("reasonLabel")}
            {/* biome-ignore lint/a11y/noAutofocus: it is what the press on “show” leads to */}
            <input name="reason" required maxLength={200} autoComplete="off" autoFocus />
          </label>
          <div className="row">
            <button type="submit" className="main">
              {speak("show")}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {speak("cancel")}
            </button>
          </div>
        </form>
      ) : null}
    </div>
  );
}

function Revealed({
  field,
  value,
  onHide,
}: {
  readonly field: Field;
  readonly value: string;
  readonly onHide: () => void;
}) {
  const speak = useSpeech();
  const [left, setLeft] = useState(shownFor);
  useEffect(() => {
    const timer = setTimeout(left > 0 ? () => setLeft(left - 1) : onHide, 1000);
    return () => clearTimeout(timer);
  }, [left, onHide]);
  const isPhone = field === "phone";
  return (
    <div className="row" role="status">
      <a className="main grow" href={isPhone ? `tel:${value.replace(/[^+\d]/g, "")}` : `mailto:${value}`}>
        {speak(isPhone ? "call" : "mail", { value })}
      </a>
      <span className="quiet" aria-hidden="true">
        {speak("hidesIn", { count: left })}
      </span>
    </div>
  );
}
