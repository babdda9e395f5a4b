import { CloseOutlined, MenuOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Flex, Grid, Layout } from "antd";
import { type ReactNode, Suspense, useState } from "react";
import { Loading } from "../ui/loaded.tsx";
import { useWords } from "../ui/words.ts";
import { appWords } from "./app-words.ts";
import { Navigation } from "./navigation.tsx";
import { useArriving } from "./use-arriving.ts";
import { UserMenu } from "./user-menu.tsx";

const siderWidth = 208; // px

/** What stands around every page: navigation at the side (on a phone behind a button), the user above. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useWords(appWords);
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  const arriving = useArriving();
  return (
    <Layout style={{ minHeight: "100vh" }}>
      <a className="skip-link" href="#content">
        {t("skipToContent")}
      </a>
      {wide ? (
        <Layout.Sider
          width={siderWidth}
          theme="light"
          className="no-print"
          style={{ position: "sticky", top: 0, height: "100vh", overflow: "auto" }}
        >
          <Brand />
          <Navigation />
        </Layout.Sider>
      ) : (
        <Drawer
          placement="left"
          size={siderWidth + 32}
          open={open}
          onClose={() => setOpen(false)}
          title="Gradus"
          closeIcon={<CloseOutlined aria-label={t("closeMenu")} />}
          styles={{ body: { padding: 0 } }}
        >
          <Navigation onChosen={() => setOpen(false)} />
        </Drawer>
      )}
      <Layout>
        <Layout.Header className="no-print" style={{ padding: "0 16px", height: 48, lineHeight: "48px" }}>
          <Flex align="center" gap={8}>
            {wide ? null : (
              <>
                <Button
                  type="text"
                  icon={<MenuOutlined aria-hidden />}
                  aria-label={t("openMenu")}
                  onClick={() => setOpen(true)}
                />
                <Brand />
              </>
            )}
            <div style={{ flex: 1 }} />
            <UserMenu />
          </Flex>
        </Layout.Header>
        <Layout.Content
          id="content"
          tabIndex={-1}
          aria-busy={arriving}
          style={{ padding: wide ? 24 : 12, minWidth: 0, outline: "none" }}
        >
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Brand() {
  return (
    <Link
      to="/"
      aria-label="Gradus"
      style={{ display: "block", padding: "12px 24px", lineHeight: "24px", color: "inherit" }}
    >
      <b style={{ fontSize: 18, letterSpacing: 0.5 }}>Gradus</b>
    </Link>
  );
}
