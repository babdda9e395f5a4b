import type { ReactNode } from "react";

/** Something wider than a phone, which is then moved sideways: by finger, and by the arrow keys. */
export function ScrollRegion({
  label,
  className = "customer-wide",
  children,
}: {
  /** What is in it, for those who hear the page. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, what is out of sight cannot be reached by keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={className} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
