import { ClockCircleOutlined } from "@ant-design/icons";
import { Card, Flex, Space, Typography, theme } from "antd";
import type { ReactNode } from "react";

/** One way to begin: what it does, how long it takes, and if it is closed, why. */
export interface DoorProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly note: string;
  readonly time: string;
  readonly closed?: string | undefined;
  /** Between the words and the button. */
  readonly children?: ReactNode;
  readonly action: ReactNode;
}

/** A card that leads somewhere by its button. */
export function Door({ icon, title, note, time, closed, children, action }: DoorProps) {
  const { token } = theme.useToken();
  return (
    <Card
      styles={{ body: { height: "100%", padding: 20 } }}
      style={{ background: token.colorFillQuaternary }}
    >
      <Flex vertical gap={12} style={{ height: "100%" }}>
        <span style={{ fontSize: 28, color: token.colorLink, lineHeight: 1 }}>{icon}</span>
        <Typography.Title level={2} style={{ fontSize: 17, margin: 0 }}>
          {title}
        </Typography.Title>
        <Typography.Text style={{ flex: 1 }}>{note}</Typography.Text>
        {children}
        <Space size={6}>
          <ClockCircleOutlined aria-hidden style={{ color: token.colorTextSecondary }} />
          <Typography.Text type="secondary">{time}</Typography.Text>
        </Space>
        {closed ? <Typography.Text type="warning">{closed}</Typography.Text> : null}
        {action}
      </Flex>
    </Card>
  );
}
