import { PrinterOutlined } from "@ant-design/icons";
import { Link, useSearch } from "@tanstack/react-router";
import { Button, Flex } from "antd";
import { useEffect } from "react";
import { api } from "../../app/api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { useWords } from "../../ui/words.ts";
import { gradeWords } from "./grade-words.ts";
import { GradingForm } from "./grading-form.tsx";
import { isRuled } from "./is-ruled.ts";
import { printWords } from "./print-words.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { useCustomerGrades } from "./use-customer-grades.ts";
import { useCustomerCode, useRecord } from "./use-record.ts";
import "./grading-form.css";

/**
 * The form on which a grade is approved, one A4 page, black on white in either theme. Without a scheme
 * in the address it is of the first that grades the customer by rules.
 */
export function GradingFormPage() {
  const t = useWords(printWords);
  const g = useWords(gradeWords);
  const customer = useCustomerCode();
  const asked = (useSearch({ strict: false }) as { scheme?: string }).scheme;
  const record = useRecord(customer);
  const grades = useCustomerGrades(customer);
  const schemes = api.useQuery("get", "/api/schemes");
  const ruled = grades.data?.grades.find(({ scheme }) => isRuled(scheme, schemes.data?.schemes ?? []));
  const scheme = asked ?? ruled?.scheme;
  useEffect(() => {
    document.title = `${t("title")} ${customer} · Gradus`;
  }, [t, customer]);
  return (
    <div className="grading-form-desk">
      <Flex gap={12} align="center" justify="center" className="grading-form-bar no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Link to={`/customers/${encodeURIComponent(customer)}`}>{t("back")}</Link>
      </Flex>
      <ScrollRegion label={t("title")} className="grading-form-scroll">
        <div className="grading-form-sheet">
          <Loaded query={record} rows={14}>
            {(found) => (
              <Loaded query={schemes} rows={14}>
                {({ schemes: known }) => (
                  <Loaded query={grades} rows={14}>
                    {() => {
                      const version = known.find(({ code }) => code === scheme);
                      if (scheme === undefined || !version)
                        return <NothingYet title={g("notGraded")} hint={g("notGradedHint")} />;
                      return (
                        <GradingForm record={found} scheme={scheme} schemeName={version.definition.name} />
                      );
                    }}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        </div>
      </ScrollRegion>
    </div>
  );
}
