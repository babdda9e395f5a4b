import type { Answer } from "@gradus/sdk/browser";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Flex, Grid, Segmented, Select } from "antd";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { TierTag } from "../../ui/tier-tag.tsx";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";
import { isRuled } from "./is-ruled.ts";
import { SchemeGrade } from "./scheme-grade.tsx";
import { Section } from "./section.tsx";
import { useCustomerGrades } from "./use-customer-grades.ts";

type Grade = Answer<"getCustomerGrades">["grades"][number];

/** The customer's grades: one scheme's sum at a time, and beside it what own lists say. */
export function GradeTab({ customer }: { readonly customer: string }) {
  const t = useWords(gradeWords);
  const grades = useCustomerGrades(customer);
  const schemes = api.useQuery("get", "/api/schemes");
  const empty = (
    <NothingYet
      title={t("notGraded")}
      hint={t("notGradedHint")}
      action={<Link to="/schemes">{t("toSchemes")}</Link>}
    />
  );
  return (
    <Loaded query={grades} isEmpty={(found) => found.grades.length === 0} empty={empty}>
      {(found) => (
        <Loaded query={schemes}>
          {({ schemes: known }) => (
            <Grades
              customer={customer}
              ruled={found.grades.filter(({ scheme }) => isRuled(scheme, known))}
              own={found.grades.filter(({ scheme }) => !isRuled(scheme, known))}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Grades({
  customer,
  ruled,
  own,
}: {
  readonly customer: string;
  readonly ruled: readonly Grade[];
  readonly own: readonly Grade[];
}) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const asked = (useSearch({ strict: false }) as { scheme?: string }).scheme;
  const shown = ruled.find(({ scheme }) => scheme === asked) ?? ruled[0];
  return (
    <div className="customer-grid">
      {own.map((grade) => (
        <Section key={grade.scheme} title={local(grade.schemeName)}>
          <Flex gap={12} align="center" wrap>
            <TierTag name={local(grade.tierName)} />
            <span className="customer-note">{t("ownListNote", { since: grade.since })}</span>
          </Flex>
        </Section>
      ))}
      {ruled.length > 1 ? <SchemeChoice grades={ruled} chosen={shown?.scheme ?? ""} /> : null}
      {shown ? <SchemeGrade key={shown.scheme} customer={customer} scheme={shown.scheme} /> : null}
    </div>
  );
}

const mostSideBySide = 4;

/** Which scheme's sum is shown: side by side, on a phone or when they are many in a list. */
function SchemeChoice({ grades, chosen }: { readonly grades: readonly Grade[]; readonly chosen: string }) {
  const t = useWords(gradeWords);
  const local = useLocalName();
  const navigate = useNavigate();
  const wide = (Grid.useBreakpoint().md ?? true) && grades.length <= mostSideBySide;
  const choice = {
    "aria-label": t("scheme"),
    value: chosen,
    options: grades.map(({ scheme, schemeName, tierName }) => ({
      value: scheme,
      label: `${local(schemeName)}${t("colon")}${local(tierName)}`,
    })),
    onChange: (scheme: string) =>
      void navigate({ to: ".", search: (before: object) => ({ ...before, scheme }), replace: true }),
  };
  return <div>{wide ? <Segmented {...choice} /> : <Select {...choice} style={{ width: "100%" }} />}</div>;
}
