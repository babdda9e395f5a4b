import { Tag, theme } from "antd";

/** A palette for each rank, highest first; further ones and states are grey. */
const palettes = ["geekblue", "gold", "cyan"] as const;

/**
 * A tier by its letter and name, never by colour alone. `rank` 0 is the highest; null is a state
 * (ungraded, new) or an unordered class.
 */
export function TierTag({ name, rank = null }: { readonly name: string; readonly rank?: number | null }) {
  const { token } = theme.useToken();
  const palette = rank === null ? undefined : palettes[rank];
  const style = palette && {
    color: token[`${palette}9`],
    background: token[`${palette}1`],
    borderColor: token[`${palette}3`],
  };
  return (
    <Tag variant="outlined" style={{ marginInlineEnd: 0, ...style }}>
      {rank === null ? null : <b>{String.fromCharCode(65 + Math.min(rank, 25))} </b>}
      {name}
    </Tag>
  );
}
