import { QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useState } from "react";
import { usePreferences } from "./preferences.ts";
import { createPageQueryClient } from "./query-client.ts";
import { themeOf, useDark } from "./theme.ts";

/** What every page stands in: its look, its language, what the server answered. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(createPageQueryClient);
  const { language } = usePreferences();
  const dark = useDark();
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        locale={language === "zh" ? zhCN : enUS}
        theme={themeOf(dark)}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
