import { Outlet, useMatches } from "@tanstack/react-router";
import { Flex } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import { Loading, ProblemAlert } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { useWords } from "../ui/words.ts";
import { appWords } from "./app-words.ts";
import { Frame } from "./frame.tsx";
import { type PageEntry, pages } from "./pages.ts";
import { useSession } from "./session.ts";
import { useArriving } from "./use-arriving.ts";

const SignInPage = lazy(async () => ({
  default: (await import("../features/access/sign-in-page.tsx")).SignInPage,
}));

/**
 * Decides what a visitor sees: strangers the sign-in, in the place of the page they came for, so that
 * it is there once they are in; users the page, or why not.
 */
export function Gate() {
  const t = useWords(appWords);
  const session = useSession();
  const entry = usePageEntry();
  if (entry?.open) return <Bare>{<Outlet />}</Bare>;
  if (session.data === undefined) {
    return (
      <Bare>
        {session.error ? (
          <div style={{ padding: 24 }}>
            <Page title={t("faultTitle")}>
              <ProblemAlert error={session.error} onRetry={session.refetch} />
            </Page>
          </div>
        ) : (
          <Loading />
        )}
      </Bare>
    );
  }
  if (!session.data.signedIn) {
    return (
      <Bare>
        <SignInPage />
      </Bare>
    );
  }
  const permitted = entry?.needs === undefined || session.data.permissions.includes(entry.needs);
  const content = permitted ? <Outlet /> : <NotPermitted />;
  return entry?.bare ? <Bare>{content}</Bare> : <Frame>{content}</Frame>;
}

function usePageEntry(): PageEntry | undefined {
  const matches = useMatches();
  const path = matches.at(-1)?.routeId;
  return pages.find((page) => page.path === path || `${page.path}/` === path);
}

function Bare({ children }: { readonly children: ReactNode }) {
  const arriving = useArriving();
  return (
    <Flex vertical component="main" id="content" aria-busy={arriving} style={{ minHeight: "100%" }}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </Flex>
  );
}

function NotPermitted() {
  const t = useWords(appWords);
  return (
    <Page title={t("notPermittedTitle")} note={t("notPermittedNote")}>
      {null}
    </Page>
  );
}
