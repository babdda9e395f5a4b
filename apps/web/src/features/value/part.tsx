import { Card, Typography } from "antd";
import type { ReactNode } from "react";

const sides = "clamp(12px, 3vw, 20px)"; // narrower on a phone

/** A part of the report under its heading; the day and the source of its figures stand at its end. */
export function Part({
  title,
  note,
  source,
  children,
}: {
  readonly title: string;
  /** How the figures are to be read. */
  readonly note?: ReactNode;
  readonly source: string;
  readonly children: ReactNode;
}) {
  return (
    <Card variant="borderless" styles={{ body: { padding: sides } }}>
      <Typography.Title level={2} style={{ fontSize: 16, margin: "0 0 4px" }}>
        {title}
      </Typography.Title>
      {note ? <Typography.Paragraph type="secondary">{note}</Typography.Paragraph> : null}
      {children}
      <Typography.Paragraph type="secondary" style={{ fontSize: 12, margin: "12px 0 0" }}>
        {source}
      </Typography.Paragraph>
    </Card>
  );
}
