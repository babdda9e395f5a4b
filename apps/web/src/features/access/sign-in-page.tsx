import { Alert, Flex, Grid, Typography, theme } from "antd";
import { Doorway } from "../../app/doorway.tsx";
import { useSession } from "../../app/session.ts";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { Stairs } from "./stairs.tsx";
import { words } from "./words.ts";

/** What strangers see in the place of the page they came for; before there is any user, what to do. */
export function SignInPage() {
  const t = useWords(words);
  const session = useSession().data;
  const wide = Grid.useBreakpoint().md ?? true;
  const first = session?.signedIn === false && session.firstVisit;
  return (
    <Doorway width={wide ? 820 : 440}>
      <Flex>
        {wide ? <Slogan /> : null}
        <div style={{ flex: 1, minWidth: 0, padding: wide ? "48px 40px" : "28px 20px" }}>
          {first ? (
            <Page title={t("firstVisitTitle")}>
              <Alert type="info" showIcon title={t("firstVisitNote")} />
            </Page>
          ) : (
            <Page title={t("signInTitle")} note={t("signInNote")}>
              <SignInForm />
              <Typography.Text type="secondary">{t("forgotten")}</Typography.Text>
            </Page>
          )}
        </div>
      </Flex>
    </Doorway>
  );
}

function Slogan() {
  const t = useWords(words);
  const { token } = theme.useToken();
  return (
    <Flex
      vertical
      justify="space-between"
      gap={32}
      style={{ width: 340, padding: "48px 36px 40px", background: token.colorFillQuaternary }}
    >
      <div>
        <Typography.Paragraph strong style={{ fontSize: 20, lineHeight: 1.4, marginBottom: 8 }}>
          {t("slogan")}
        </Typography.Paragraph>
        <Typography.Text type="secondary">{t("sloganNote")}</Typography.Text>
      </div>
      <Stairs />
    </Flex>
  );
}
