import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { Button, Input, type InputProps, Typography } from "antd";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** A password to type: a button shows it, a hint says when caps lock is on. Stands in a Form.Item. */
export function PasswordInput(props: Omit<InputProps, "type" | "suffix">) {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <>
      <Input
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={(event) => {
          setCapsLock(false);
          props.onBlur?.(event);
        }}
        suffix={
          <Button
            type="text"
            size="small"
            icon={shown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
            aria-label={t(shown ? "hidePassword" : "showPassword")}
            title={t(shown ? "hidePassword" : "showPassword")}
            onClick={() => setShown(!shown)}
          />
        }
      />
      {capsLock ? (
        <Typography.Text type="warning" role="status">
          {t("capsLock")}
        </Typography.Text>
      ) : null}
    </>
  );
}
