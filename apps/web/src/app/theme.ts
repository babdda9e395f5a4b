import { type ThemeConfig, theme } from "antd";
import { useSyncExternalStore } from "react";
import { usePreferences } from "./preferences.ts";

const darkQuery = matchMedia("(prefers-color-scheme: dark)");

function onSystemThemeChange(listener: () => void): () => void {
  darkQuery.addEventListener("change", listener);
  return () => darkQuery.removeEventListener("change", listener);
}

/** Whether the pages are dark now: as preferred, or as the system says. */
export function useDark(): boolean {
  const systemDark = useSyncExternalStore(onSystemThemeChange, () => darkQuery.matches);
  const preferred = usePreferences().theme;
  return preferred === "system" ? systemDark : preferred === "dark";
}

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

const shared = {
  motion: !still,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  borderRadius: 6,
  wireframe: false,
};

/** Colours with a contrast of at least 4.5 : 1 on their ground, links and placeholders among them. */
export function themeOf(dark: boolean): ThemeConfig {
  return dark
    ? {
        algorithm: theme.darkAlgorithm,
        token: {
          ...shared,
          colorPrimary: "#3c7ddb",
          colorLink: "#74a9f5",
          colorError: "#f0716d",
          colorTextPlaceholder: "#9aa1ab",
          colorTextDescription: "#a6adb8",
          colorTextTertiary: "#a6adb8",
          colorTextQuaternary: "#949ba6",
          colorBgLayout: "#0d0f12",
        },
        components: {
          Layout: { siderBg: "#15181c", headerBg: "#15181c", bodyBg: "#0d0f12" },
          Menu: { darkItemBg: "#15181c", itemBg: "transparent", itemSelectedColor: "#8fb9f7" },
          Button: { colorPrimary: "#2663bf", colorPrimaryHover: "#2f70d0" },
          Tabs: { itemSelectedColor: "#74a9f5", itemActiveColor: "#74a9f5", itemHoverColor: "#8fb9f7" },
        },
      }
    : {
        algorithm: theme.defaultAlgorithm,
        token: {
          ...shared,
          colorPrimary: "#1a56b0",
          colorLink: "#1a56b0",
          colorError: "#c4272a",
          colorWarning: "#9a5b00",
          colorSuccess: "#237804",
          colorErrorBg: "#fff1f0",
          colorErrorBorder: "#ffb3ae",
          colorWarningBg: "#fff7e6",
          colorWarningBorder: "#f5cf8a",
          colorSuccessBg: "#f3fbee",
          colorSuccessBorder: "#b5e09b",
          colorTextPlaceholder: "#6a717b",
          colorTextDescription: "#5d646e",
          colorTextTertiary: "#5d646e",
          colorTextQuaternary: "#6a717b",
          colorBgLayout: "#f4f6f9",
        },
        components: {
          Layout: { siderBg: "#ffffff", headerBg: "#ffffff", bodyBg: "#f4f6f9" },
          Menu: { itemBg: "transparent" },
        },
      };
}
