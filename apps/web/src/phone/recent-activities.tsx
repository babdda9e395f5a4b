import { usePreferences } from "../app/preferences.ts";
import { useLocalName } from "../app/use-local-name.ts";
import { formatMoney } from "../ui/format.ts";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";

const shownAtMost = 8;

/** What happened last. */
export function RecentActivities({ customer }: { readonly customer: string }) {
  const speak = useSpeech();
  const local = useLocalName();
  const { language } = usePreferences();
  const answer = useAnswer(customer, () =>
    client.GET("/api/customers/{customer}/activities", {
      params: { path: { customer }, query: { limit: shownAtMost } },
    }),
  );
  return (
    <section className="card">
      <h2>{speak("activities")}</h2>
      <Shown answer={answer}>
        {({ activities, total, baseCurrency }) =>
          total === 0 ? (
            <p className="quiet" data-state="empty">
              {speak("activitiesNone")}
            </p>
          ) : (
            <>
              <ul className="reasons">
                {activities.map(({ id, day, typeName, amount }) => (
                  <li key={id}>
                    <span>
                      {day} {local(typeName)}
                    </span>
                    <span className="number">
                      {amount === null ? "" : `${formatMoney(amount, { language })} ${baseCurrency}`}
                    </span>
                  </li>
                ))}
              </ul>
              <p className="quiet">{speak("all", { count: total })}</p>
            </>
          )
        }
      </Shown>
    </section>
  );
}
