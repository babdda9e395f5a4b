import { Page } from "../../ui/page.tsx";

/** Placeholder until its helper builds it. */
export function OverviewPage() {
  return <Page title="Gradus">{null}</Page>;
}
