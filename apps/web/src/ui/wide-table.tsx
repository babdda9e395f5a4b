import { Table, type TableProps } from "antd";
import { ScrollRegion } from "./scroll-region.tsx";

/** A table as wide as its cells need, which is scrolled sideways where the page is narrower, by keyboard too. */
export function WideTable<T>({ label, ...props }: TableProps<T> & { readonly label: string }) {
  return (
    <ScrollRegion label={label}>
      <Table<T> {...props} style={{ minWidth: "max-content", ...props.style }} />
    </ScrollRegion>
  );
}
