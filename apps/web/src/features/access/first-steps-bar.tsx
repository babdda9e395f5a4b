import { Steps } from "antd";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** Where somebody is on the way from the link to their data: 0 is the account, 2 the data. */
export function FirstStepsBar({ step }: { readonly step: 0 | 1 | 2 }) {
  const t = useWords(words);
  return (
    <Steps
      size="small"
      current={step}
      responsive={false}
      items={[{ title: t("stepYou") }, { title: t("stepOrganisation") }, { title: t("stepData") }]}
    />
  );
}
