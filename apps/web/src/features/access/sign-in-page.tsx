import { Page } from "../../ui/page.tsx";

/** Placeholder until its helper builds it. */
export function SignInPage() {
  return <Page title="Gradus">{null}</Page>;
}
