import { Card, Flex, theme } from "antd";
import type { ReactNode } from "react";
import { UserMenu } from "./user-menu.tsx";

/** What is shown where there is no frame: signing in and the first steps. */
export interface DoorwayProps {
  /** Width of the card at most, px; default 440. */
  readonly width?: number;
  /** Above the card: which step this is. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** One card in the middle of a calm page, with language and theme at the top. */
export function Doorway({ width = 440, above, children }: DoorwayProps) {
  const { token } = theme.useToken();
  return (
    <Flex vertical style={{ minHeight: "100vh", background: token.colorBgLayout }}>
      <Flex justify="space-between" align="center" style={{ padding: "12px 24px" }}>
        <b style={{ fontSize: 18, letterSpacing: 0.5 }}>Gradus</b>
        <UserMenu />
      </Flex>
      <Flex vertical flex={1} align="center" justify="center" style={{ padding: "16px 16px 64px" }}>
        <Flex vertical gap={24} style={{ width: "100%", maxWidth: width }}>
          {above}
          <Card styles={{ body: { padding: 0 } }} style={{ overflow: "hidden" }}>
            {children}
          </Card>
        </Flex>
      </Flex>
    </Flex>
  );
}
