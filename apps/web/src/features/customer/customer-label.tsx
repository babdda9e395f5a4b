import { Link } from "@tanstack/react-router";
import { Typography } from "antd";

/** A customer's name with its code, leading to its page unless it is not there any more. */
export function CustomerLabel({
  code,
  name,
  gone = false,
}: {
  readonly code: string;
  readonly name: string | null;
  readonly gone?: boolean;
}) {
  const label = (
    <>
      {name ?? code}{" "}
      {name === null ? null : (
        <Typography.Text type="secondary" style={{ whiteSpace: "nowrap" }}>
          {code}
        </Typography.Text>
      )}
    </>
  );
  return gone ? (
    <span>{label}</span>
  ) : (
    <Link to="/customers/$customer" params={{ customer: code }}>
      {label}
    </Link>
  );
}
