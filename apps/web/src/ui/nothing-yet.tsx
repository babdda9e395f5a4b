import { Empty, Typography } from "antd";
import type { ReactNode } from "react";

/** An empty page or part: what is missing, and what to do about it. */
export function NothingYet({
  title,
  hint,
  action,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      data-state="empty"
      description={
        <>
          <Typography.Text strong>{title}</Typography.Text>
          {hint ? (
            <>
              <br />
              <Typography.Text type="secondary">{hint}</Typography.Text>
            </>
          ) : null}
        </>
      }
    >
      {action}
    </Empty>
  );
}
