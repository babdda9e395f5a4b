import type { Explanation } from "@gradus/contract";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

const AskDialog = lazy(async () => ({ default: (await import("./ask-dialog.tsx")).AskDialog }));

/** Asks for an override of a grade, where the scheme has tiers. */
export function AskOverride({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  if (!explanation.tiers.some(({ enter }) => enter !== null)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("ask")}
      </Button>
      {open ? (
        <Suspense>
          <AskDialog explanation={explanation} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
