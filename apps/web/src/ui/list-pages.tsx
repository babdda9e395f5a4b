import { Pagination } from "antd";
import { type TurnedPage, useTurning } from "./use-turning.ts";

/** Turns the pages of a list, below it; there is nothing to turn where all is on one. */
export function ListPages({ label, ...turned }: TurnedPage & { readonly label: string }) {
  const turning = useTurning();
  return turned.total > turned.pageSize ? (
    <nav aria-label={label}>
      <Pagination size="small" {...turning(turned)} />
    </nav>
  ) : null;
}
