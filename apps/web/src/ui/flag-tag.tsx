import { FlagOutlined } from "@ant-design/icons";
import { Tag } from "antd";

/** A mark beside a tier or class, told from it by its flag. */
export function FlagTag({ name }: { readonly name: string }) {
  return (
    <Tag variant="filled" icon={<FlagOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
      {name}
    </Tag>
  );
}
