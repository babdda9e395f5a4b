import { useNavigate } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

/**
 * A link to a customer's page. Lighter than the router's own, of which a grid draws hundreds: it follows
 * nothing, fetches nothing beforehand, and takes its colour from where it stands.
 */
export function CustomerLink({
  code,
  page = "",
  label,
  outOfTab = false,
  children,
}: {
  readonly code: string;
  readonly page?: "" | "/edit";
  /** Says what the link's text alone would not. */
  readonly label?: string;
  /** In a grid, whose cells are gone through by the arrows. */
  readonly outOfTab?: boolean;
  readonly children: ReactNode;
}) {
  const navigate = useNavigate();
  const to = `/customers/${encodeURIComponent(code)}${page}`;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ to: `/customers/$customer${page}`, params: { customer: code } });
  };
  return (
    <a
      className="one-line"
      href={to}
      onClick={follow}
      {...(outOfTab && { tabIndex: -1 })}
      {...(label !== undefined && { "aria-label": label })}
    >
      {children}
    </a>
  );
}
