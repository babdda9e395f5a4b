import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { type ReactNode, useState } from "react";
import { Doorway } from "../../app/doorway.tsx";
import { useSession } from "../../app/session.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { FirstStepsBar } from "./first-steps-bar.tsx";
import { takeToken } from "./take-token.ts";
import { WelcomeForm } from "./welcome-form.tsx";
import { words } from "./words.ts";

/** Where the link leads that the server prints while there is no user: the first administrator is made. */
export function WelcomePage() {
  const t = useWords(words);
  const session = useSession();
  const [token, setToken] = useState(takeToken);
  const toSignIn = <Link to="/">{t("toSignIn")}</Link>;
  return (
    <Doorway width={520} above={<FirstStepsBar step={0} />}>
      <div style={{ padding: "32px clamp(20px, 5vw, 40px)" }}>
        <Loaded query={session}>
          {(found) => {
            if (found.signedIn) {
              return (
                <Told
                  title={t("signedInTitle")}
                  note={t("signedInNote", { name: found.user.name })}
                  next={<Link to="/">{t("toOverview")}</Link>}
                />
              );
            }
            if (!found.firstVisit) {
              return <Told title={t("linkUsedTitle")} note={t("linkUsedNote")} next={toSignIn} />;
            }
            if (token === undefined) return <Told title={t("linkVoidTitle")} note={t("linkVoidNote")} />;
            return (
              <Page title={t("welcomeTitle")} note={t("welcomeNote")}>
                <WelcomeForm token={token} onVoid={() => setToken(undefined)} />
              </Page>
            );
          }}
        </Loaded>
      </div>
    </Doorway>
  );
}

function Told({
  title,
  note,
  next,
}: {
  readonly title: string;
  readonly note: string;
  readonly next?: ReactNode;
}) {
  return (
    <Page title={title}>
      <Alert type="info" showIcon title={note} />
      {next}
    </Page>
  );
}
