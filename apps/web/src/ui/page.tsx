import { Flex, Space, Typography } from "antd";
import { type ReactNode, useEffect, useRef } from "react";

/** The frame of a page's content. */
export interface PageProps {
  /** The page's only first-level heading, and the document's title. */
  readonly title: string;
  /** One line under the title: what this page is for, or what its figures are of. */
  readonly note?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: heading, what can be done, content. The heading takes the focus when the page is come to. */
export function Page({ title, note, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Gradus`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" align="flex-start" wrap gap={12}>
        <div>
          <Typography.Title
            level={1}
            style={{ fontSize: 22, margin: 0, outline: "none" }}
            ref={heading}
            tabIndex={-1}
          >
            {title}
          </Typography.Title>
          {note ? <Typography.Text type="secondary">{note}</Typography.Text> : null}
        </div>
        {actions ? (
          <Space wrap className="no-print">
            {actions}
          </Space>
        ) : null}
      </Flex>
      {children}
    </Flex>
  );
}
