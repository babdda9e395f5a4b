import type { Answer } from "@gradus/sdk/browser";
import { type FormEvent, useState } from "react";
import { client } from "./phone-client.ts";
import { useSpeech } from "./phone-words.ts";
import { ProblemNote } from "./states.tsx";

/** Signs in at the place one came for. */
export function SignIn({
  firstVisit,
  onSignedIn,
}: {
  readonly firstVisit: boolean;
  readonly onSignedIn: (session: Answer<"signIn">) => void;
}) {
  const speak = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setAsking(true);
    setError(undefined);
    const answer = await client
      .POST("/api/session", {
        body: { identifier: String(given.get("identifier")), password: String(given.get("password")) },
      })
      .catch((fault: unknown) => ({ data: undefined, error: fault ?? {} }));
    setAsking(false);
    if (answer.data) onSignedIn(answer.data);
    else setError(answer.error);
  };
  return (
    <main className="card sign-in">
      <h1>{speak("signInTitle")}</h1>
      {firstVisit ? <p>{speak("firstVisit")}</p> : null}
      {error === undefined ? null : <ProblemNote error={error} />}
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {speak("identifier")}
          <input name="identifier" autoComplete="username" autoCapitalize="none" required maxLength={300} />
        </label>
        <label>
          {speak("password")}
          <input name="password" type="password" autoComplete="current-password" required maxLength={1000} />
        </label>
        <button type="submit" className="main" disabled={isAsking}>
          {speak(isAsking ? "signingIn" : "signIn")}
        </button>
      </form>
    </main>
  );
}
