import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button, Flex, Modal, Typography } from "antd";
import { useState } from "react";
import { useWords } from "../../ui/words.ts";
import { userWords } from "./user-words.ts";

/** A password that the server made and will not tell again. */
export interface ToldPassword {
  readonly name: string;
  readonly password: string;
}

/** Shows a password once, to be copied; closing it takes a button, so that no stray click loses it. */
export function PasswordOnce({
  told,
  onClose,
}: {
  readonly told: ToldPassword | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords(userWords);
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onClose();
  };
  const copy = async () => {
    await navigator.clipboard?.writeText(told?.password ?? "");
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <Modal
      open={told !== undefined}
      title={t("passwordTitle", { name: told?.name ?? "" })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={close}>
          {t("close")}
        </Button>
      }
    >
      <Typography.Paragraph>{t("passwordNote")}</Typography.Paragraph>
      <Flex gap={12} align="center" wrap>
        <Typography.Text code style={{ fontSize: 18, userSelect: "all" }}>
          {told?.password}
        </Typography.Text>
        <Button
          icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
          onClick={() => void copy()}
        >
          {t(copied ? "copied" : "copy")}
        </Button>
      </Flex>
    </Modal>
  );
}
