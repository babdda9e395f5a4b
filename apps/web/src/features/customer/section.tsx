import { Card, Flex, Typography } from "antd";
import { type ReactNode, useId } from "react";

/** A part of a page under a heading of its own. */
export function Section({
  title,
  extra,
  children,
}: {
  readonly title: string;
  /** Buttons at the right of the heading. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <Card size="small" variant="borderless" role="region" aria-labelledby={id}>
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBottom: 12 }}>
        <Typography.Title level={2} id={id} style={{ fontSize: 16, margin: 0 }}>
          {title}
        </Typography.Title>
        {extra}
      </Flex>
      {children}
    </Card>
  );
}
