import { GlobalOutlined, MoonOutlined, SunOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Grid, Space } from "antd";
import { useWords } from "../ui/words.ts";
import { api } from "./api.ts";
import { appWords } from "./app-words.ts";
import { changePreferences, usePreferences } from "./preferences.ts";
import { useSession } from "./session.ts";
import { useDark } from "./theme.ts";
import { useOutcomeNotice } from "./use-outcome-notice.ts";

/** Language, theme, and the user's own: account, sign out. */
export function UserMenu() {
  const t = useWords(appWords);
  const { failed } = useOutcomeNotice();
  const { language } = usePreferences();
  const dark = useDark();
  const wide = Grid.useBreakpoint().sm ?? true;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useSession().data;
  const signOut = api.useMutation("delete", "/api/session", {
    onSuccess: async () => {
      queries.clear(); // nothing of one user is shown to the next
      await queries.invalidateQueries();
    },
    onError: failed,
  });
  return (
    <Space size={4}>
      <Button
        type="text"
        icon={<GlobalOutlined aria-hidden />}
        lang={language === "zh" ? "en" : "zh-CN"}
        onClick={() => changePreferences({ language: language === "zh" ? "en" : "zh" })}
      >
        {language === "zh" ? "English" : "中文"}
      </Button>
      <Button
        type="text"
        icon={dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        aria-label={t(dark ? "toLight" : "toDark")}
        title={t(dark ? "toLight" : "toDark")}
        onClick={() => changePreferences({ theme: dark ? "light" : "dark" })}
      />
      {session?.signedIn ? (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "account", label: t("account") },
              { key: "sign-out", label: t("signOut") },
            ],
            onClick: ({ key }) => {
              if (key === "account") void navigate({ to: "/account" });
              else signOut.mutate({});
            },
          }}
        >
          <Button
            type="text"
            icon={<UserOutlined aria-hidden />}
            aria-haspopup="menu"
            aria-label={session.user.name}
          >
            {wide ? session.user.name : null}
          </Button>
        </Dropdown>
      ) : null}
    </Space>
  );
}
