import { Link, useParams } from "@tanstack/react-router";
import { Flex, Select, Typography } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { formatNumber } from "../../ui/format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { SharesTable } from "./shares-table.tsx";
import { words } from "./words.ts";

/** How the tiers of a scheme are spread over regions, sizes, industries: whether a look is due. */
export function TierSharesPage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const version = api.useQuery("get", "/api/schemes/{scheme}", { params: { path: { scheme } } });
  const catalogue = api.useQuery("get", "/api/catalogue");
  const [chosen, setChosen] = useState<string>();
  const title = version.data ? nameOf(version.data.definition.name) : scheme;
  return (
    <Page
      title={t("sharesTitle", { name: title })}
      actions={
        <Link to="/schemes/$scheme" params={{ scheme }}>
          {t("toScheme")}
        </Link>
      }
    >
      <Loaded query={catalogue}>
        {({ attributes }) => {
          const grouping = attributes.filter(({ type }) => type !== "number" && type !== "day");
          // a choice first: a free text, such as a name in another language, groups nobody
          const first = grouping.find(({ type }) => type === "choice") ?? grouping[0];
          if (!first) return <NothingYet title={t("noAttributes")} hint={t("noAttributesHint")} />;
          return (
            <Flex vertical gap={16}>
              <Flex gap={8} align="center" wrap>
                <label htmlFor="shares-attribute">{t("attribute")}</label>
                <Select
                  id="shares-attribute"
                  style={{ minWidth: 240 }}
                  value={chosen ?? first.code}
                  onChange={setChosen}
                  options={grouping.map(({ code, name }) => ({ value: code, label: nameOf(name) }))}
                />
              </Flex>
              <Shares scheme={scheme} attribute={chosen ?? first.code} />
            </Flex>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Shares({ scheme, attribute }: { readonly scheme: string; readonly attribute: string }) {
  const t = useWords(words);
  const query = api.useQuery("get", "/api/schemes/{scheme}/shares", {
    params: { path: { scheme }, query: { attribute } },
  });
  return (
    <Loaded
      query={query}
      isEmpty={({ groups }) => groups.length === 0}
      empty={<NothingYet title={t("nobody")} hint={t("nobodyHint")} />}
    >
      {(shares) => (
        <Flex vertical gap={12}>
          <Typography.Text type="secondary">
            {t("sharesNote", { run: shares.run, asOf: shares.asOf })}
          </Typography.Text>
          <SharesTable shares={shares} />
          {shares.dependence ? (
            <Typography.Text>
              {t("dependence", {
                v: shares.dependence.cramersV.toFixed(2),
                chi: formatNumber(Math.round(shares.dependence.chiSquare * 10) / 10),
                freedom: shares.dependence.freedom,
                p: shares.dependence.p < 0.001 ? "< 0.001" : `= ${shares.dependence.p.toFixed(3)}`,
              })}
            </Typography.Text>
          ) : null}
        </Flex>
      )}
    </Loaded>
  );
}
