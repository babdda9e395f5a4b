import { useNavigate, useRouter } from "@tanstack/react-router";
import { Button, type ButtonProps } from "antd";
import type { MouseEvent } from "react";

/** A link within the product that looks like a button: opens in a new tab where that is asked for. */
export function LinkButton({
  to,
  ...props
}: Omit<ButtonProps, "href" | "onClick"> & { readonly to: string }) {
  const navigate = useNavigate();
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ to });
  };
  return <Button {...props} href={router.buildLocation({ to }).href} onClick={open} />;
}
