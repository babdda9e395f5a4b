import type { Answer, Body } from "@gradus/sdk/browser";
import { type FormEvent, useState } from "react";
import { useLocalName } from "../app/use-local-name.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { LoadingNote, ProblemNote } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";

type FollowUp = Answer<"listFollowUps">["followUps"][number];

/** What became of the last thing done here. */
type Outcome =
  | { readonly kind: "idle" | "busy" | "undone" | "dayMissing" }
  | { readonly kind: "saved"; readonly change: number }
  | { readonly kind: "failed"; readonly error: unknown };

/** Writes down what was said, in seconds, and shows what was said last. */
export function FollowUpEntry({
  customer,
  latest,
  onChange,
}: {
  readonly customer: string;
  readonly latest: readonly FollowUp[];
  readonly onChange: () => void;
}) {
  const speak = useSpeech();
  const local = useLocalName();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const undo = async (change: number) => {
    setOutcome({ kind: "busy" });
    const { error } = await client
      .POST("/api/customers/{customer}/changes/{change}/undo", { params: { path: { customer, change } } })
      .catch((fault: unknown) => ({ error: fault ?? {} }));
    setOutcome(error ? { kind: "failed", error } : { kind: "undone" });
    onChange();
  };
  const save = async (body: Body<"createFollowUp">) => {
    setOutcome({ kind: "busy" });
    const { data, error } = await client
      .POST("/api/customers/{customer}/follow-ups", { params: { path: { customer } }, body })
      .catch((fault: unknown) => ({ data: undefined, error: fault ?? {} }));
    setOutcome(data ? { kind: "saved", change: data.change } : { kind: "failed", error });
    if (data) onChange();
    return data !== undefined;
  };
  return (
    <section className="card">
      <h2>{speak("entry")}</h2>
      <EntryForm
        isBusy={outcome.kind === "busy"}
        onSave={save}
        onDayMissing={() => setOutcome({ kind: "dayMissing" })}
      />
      <div aria-live="polite">
        {outcome.kind === "saved" ? (
          <p className="done">
            {speak("saved")}{" "}
            <button type="button" onClick={() => void undo(outcome.change)}>
              {speak("undo")}
            </button>
          </p>
        ) : null}
        {outcome.kind === "undone" ? <p className="done">{speak("undone")}</p> : null}
      </div>
      {outcome.kind === "failed" ? <ProblemNote error={outcome.error} /> : null}
      {outcome.kind === "dayMissing" ? <ProblemNote error={{ detail: speak("nextOnNeeded") }} /> : null}
      {latest.length > 0 ? (
        <>
          <h3>{speak("followUps")}</h3>
          <ul className="rows">
            {latest.map(({ id, day, kindName, note, by }) => (
              <li key={id}>
                <b>{day}</b> {local(kindName)} <span className="quiet">{by}</span>
                {note === null ? null : <p className="said">{note}</p>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function EntryForm({
  isBusy,
  onSave,
  onDayMissing,
}: {
  readonly isBusy: boolean;
  readonly onSave: (body: Body<"createFollowUp">) => Promise<boolean>;
  readonly onDayMissing: () => void;
}) {
  const speak = useSpeech();
  const local = useLocalName();
  const catalogue = useAnswer("catalogue", () => client.GET("/api/catalogue"));
  const kinds = (catalogue.data?.activityTypes ?? []).filter(({ family }) => family === "follow-up");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const text = (name: string) => String(given.get(name) ?? "").trim();
    const [kind, note, on, what] = [text("kind"), text("note"), text("nextOn"), text("nextWhat")];
    if (what && !on) {
      onDayMissing();
      return;
    }
    const isSaved = await onSave({
      kind,
      ...(note && { note }),
      ...(on && { next: { on, ...(what && { what }) } }),
    });
    if (isSaved) form.reset();
  };
  if (catalogue.error) return <ProblemNote error={catalogue.error} onRetry={catalogue.reload} />;
  if (!catalogue.data) return <LoadingNote />;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset className="choices">
        <legend className="hidden">{speak("kind")}</legend>
        {kinds.map(({ code, name }, position) => (
          <label key={code}>
            <input type="radio" name="kind" value={code} defaultChecked={position === 0} />
            <span>{local(name)}</span>
          </label>
        ))}
      </fieldset>
      <textarea
        name="note"
        rows={2}
        maxLength={4000}
        aria-label={speak("note")}
        placeholder={speak("notePlaceholder")}
      />
      <details>
        <summary>{speak("plan")}</summary>
        <label>
          {speak("nextOn")}
          <input name="nextOn" type="date" />
        </label>
        <label>
          {speak("nextWhat")}
          <input name="nextWhat" maxLength={500} />
        </label>
      </details>
      <button type="submit" className="main" disabled={isBusy}>
        {speak(isBusy ? "saving" : "save")}
      </button>
    </form>
  );
}
