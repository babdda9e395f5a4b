import { PrinterOutlined } from "@ant-design/icons";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { Button, Flex, Segmented } from "antd";
import { useEffect, useState } from "react";
import { api } from "../../app/api.ts";
import { usePreferences } from "../../app/preferences.ts";
import { useFigures } from "../../app/use-figures.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";
import "./statement.css";

/** How the decision is made, to be printed and handed to a customer who asks, in either language. */
export function StatementPage() {
  const t = useWords(words);
  const figures = useFigures();
  const preferred = usePreferences().language;
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const { customer } = useSearch({ strict: false }) as { customer?: string };
  const [language, setLanguage] = useState<"zh" | "en">(preferred === "en" ? "en" : "zh");
  const query = api.useQuery("get", "/api/schemes/{scheme}/statement", {
    params: { path: { scheme }, query: customer === undefined ? {} : { customer } },
  });
  useEffect(() => {
    document.title = `${t("statementTitle")} · Gradus`;
  }, [t]);
  const back =
    customer === undefined
      ? `/schemes/${encodeURIComponent(scheme)}`
      : `/customers/${encodeURIComponent(customer)}`;
  return (
    <div className="statement-desk">
      <Flex gap={12} align="center" justify="center" wrap className="statement-bar no-print">
        <Segmented
          aria-label={t("language")}
          value={language}
          onChange={setLanguage}
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Link to={back}>{t("back")}</Link>
      </Flex>
      <ScrollRegion label={t("statementTitle")}>
        <div className="statement-sheet" lang={language === "zh" ? "zh-CN" : "en"}>
          <Loaded query={query} rows={12}>
            {(statement) => {
              const { title, sections } = statement[language];
              return (
                <>
                  <h1>{title}</h1>
                  {sections.map(({ heading, lines }) => (
                    <section key={heading}>
                      <h2>{heading}</h2>
                      <ul>
                        {lines.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </section>
                  ))}
                  <p className="statement-foot">
                    {t("version", {
                      version: statement.version,
                      at: figures.instant(new Date().toISOString()),
                    })}
                  </p>
                </>
              );
            }}
          </Loaded>
        </div>
      </ScrollRegion>
    </div>
  );
}
