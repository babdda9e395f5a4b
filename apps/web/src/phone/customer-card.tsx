import type { Answer } from "@gradus/sdk/browser";
import { ContactList } from "./contact-list.tsx";
import { FollowUpEntry } from "./follow-up-entry.tsx";
import { GradeList } from "./grade-list.tsx";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { RecentActivities } from "./recent-activities.tsx";
import { Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";
import { useTitle } from "./use-title.ts";

/** One customer on a phone: its tiers and why, what is next, whom to call, what happened. */
export function CustomerCard({ code }: { readonly code: string }) {
  const answer = useAnswer(code, () =>
    client.GET("/api/customers/{customer}", { params: { path: { customer: code } } }),
  );
  return (
    <main>
      <Shown answer={answer}>{(record) => <Card record={record} onChange={answer.reload} />}</Shown>
    </main>
  );
}

function Card({
  record,
  onChange,
}: {
  readonly record: Answer<"getCustomer">;
  readonly onChange: () => void;
}) {
  const speak = useSpeech();
  const { code, name, owner, team, counts } = record;
  const title = name ?? speak("unnamed", { code });
  const heading = useTitle(title);
  const followUps = useAnswer(code, () =>
    client.GET("/api/customers/{customer}/follow-ups", {
      params: { path: { customer: code }, query: { limit: 5 } },
    }),
  );
  const next = followUps.data?.followUps.find((each) => each.next !== null)?.next;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="quiet">
        {code} · {owner === null ? speak("noOwner") : speak("owner", { owner })}
        {team === null ? "" : ` · ${team}`} ·{" "}
        <a href={`/customers/${encodeURIComponent(code)}`}>{speak("full")}</a>
      </p>
      <GradeList customer={code} />
      <section className="card">
        <h2>{speak("nextStep")}</h2>
        <Shown answer={followUps}>
          {() =>
            next ? (
              <p>
                <b>{next.on}</b> {next.what}
              </p>
            ) : (
              <p className="quiet">{speak("nextStepNone")}</p>
            )
          }
        </Shown>
      </section>
      <FollowUpEntry
        customer={code}
        latest={followUps.data?.followUps ?? []}
        onChange={() => {
          followUps.reload();
          onChange();
        }}
      />
      <ContactList customer={code} />
      <RecentActivities key={counts.activities} customer={code} />
    </>
  );
}
