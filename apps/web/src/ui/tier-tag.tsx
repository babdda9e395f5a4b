import { Tag } from "antd";

/**
 * A tier by its letter and name, never by colour alone. `rank` 0 is the highest; null is a state
 * (ungraded, new) or an unordered class.
 */
export function TierTag({ name, rank }: { readonly name: string; readonly rank?: number | null }) {
  const colours = ["geekblue", "gold", "cyan", "default"] as const;
  const colour =
    rank === undefined || rank === null ? "default" : colours[Math.min(rank, colours.length - 1)];
  return (
    <Tag color={colour ?? "default"} variant="outlined" style={{ marginInlineEnd: 0 }}>
      {rank === undefined || rank === null ? null : <b>{String.fromCharCode(65 + Math.min(rank, 25))} </b>}
      {name}
    </Tag>
  );
}
