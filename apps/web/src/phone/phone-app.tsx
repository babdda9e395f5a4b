import type { Answer } from "@gradus/sdk/browser";
import { type ReactNode, useEffect, useState } from "react";
import { changePreferences, usePreferences } from "../app/preferences.ts";
import { CustomerCard } from "./customer-card.tsx";
import { client, onSignedOut } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { PlaceLink } from "./place-link.tsx";
import { SearchPage } from "./search-page.tsx";
import { SignIn } from "./sign-in.tsx";
import { Shown } from "./states.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePlace } from "./use-place.ts";

type Session = Answer<"getSession">;

/** The light pages for a phone: find a customer, see where it stands, write down what was said. */
export function PhoneApp() {
  const { language } = usePreferences();
  const asked = useAnswer("session", () => client.GET("/api/session"));
  const [changed, setChanged] = useState<Session>();
  const { reload } = asked;
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  useEffect(
    () =>
      onSignedOut(() => {
        setChanged(undefined);
        reload();
      }),
    [reload],
  );
  return (
    <Shown answer={{ ...asked, data: changed ?? asked.data }}>
      {(session) => (
        <>
          <Header session={session} onSignedOut={() => setChanged({ signedIn: false, firstVisit: false })} />
          {session.signedIn ? <Places /> : <SignIn firstVisit={session.firstVisit} onSignedIn={setChanged} />}
        </>
      )}
    </Shown>
  );
}

function Header({
  session,
  onSignedOut: left,
}: {
  readonly session: Session;
  readonly onSignedOut: () => void;
}) {
  const speak = useSpeech();
  const { language } = usePreferences();
  const signOut = async () => {
    await client.DELETE("/api/session").catch(() => undefined); // a lost cookie is as good
    left();
  };
  return (
    <header>
      {session.signedIn ? (
        <PlaceLink to="/m">
          <b>Gradus</b>
        </PlaceLink>
      ) : (
        <b>Gradus</b>
      )}
      <span className="grow" />
      <button
        type="button"
        className="plain"
        lang={language === "zh" ? "en" : "zh-CN"}
        onClick={() => changePreferences({ language: language === "zh" ? "en" : "zh" })}
      >
        {speak("toLanguage")}
      </button>
      {session.signedIn ? (
        <button type="button" className="plain" onClick={() => void signOut()}>
          {speak("signOut")}
        </button>
      ) : null}
    </header>
  );
}

function Places() {
  const speak = useSpeech();
  const place = usePlace();
  if (place.kind === "customer") return <CustomerCard key={place.code} code={place.code} />;
  if (place.kind === "search") return <SearchPage />;
  return (
    <Plain title={speak("notFound")}>
      <PlaceLink to="/m">{speak("toSearch")}</PlaceLink>
    </Plain>
  );
}

function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="card">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
