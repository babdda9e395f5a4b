import { useNavigate, useParams } from "@tanstack/react-router";
import { Alert, Button, Flex } from "antd";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { ComplianceLinks } from "../compliance/compliance-links.tsx";
import { ReplayLink } from "../replay/replay-link.tsx";
import { StartRun } from "../runs/start-run.tsx";
import { isOwnList } from "./is-own-list.ts";
import { PendingLink } from "./pending-link.tsx";
import { ScheduleCard } from "./schedule-card.tsx";
import { SchemeLog } from "./scheme-log.tsx";
import { SchemeVersions } from "./scheme-versions.tsx";
import { SchemeView } from "./scheme-view.tsx";
import { StalenessCard } from "./staleness-card.tsx";
import { words } from "./words.ts";

/** A scheme in force: what it says, its versions, when it runs; the way to change it. */
export function SchemePage() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const { scheme } = useParams({ strict: false }) as { scheme: string };
  const mayRun = usePermission("runSchemes");
  const query = api.useQuery("get", "/api/schemes/{scheme}", { params: { path: { scheme } } });
  const found = query.data;
  return (
    <Page
      title={found ? nameOf(found.definition.name) : scheme}
      note={found ? `${t("versionNumber", { version: found.version })} · ${t("inForce")}` : undefined}
      actions={
        found && !isOwnList(found.definition) ? (
          <>
            <EditDraft scheme={scheme} />
            {found.definition.tiers ? <PendingLink scheme={scheme} /> : null}
            <ReplayLink scheme={scheme} />
            <ComplianceLinks scheme={scheme} />
            {mayRun ? <StartRun scheme={scheme} /> : null}
          </>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {(version) => (
          <Flex vertical gap={16}>
            {isOwnList(version.definition) ? <Alert type="info" showIcon title={t("ownListNote")} /> : null}
            <SchemeView scheme={version} />
            {!isOwnList(version.definition) ? <ScheduleCard scheme={scheme} /> : null}
            {!isOwnList(version.definition) ? <StalenessCard scheme={scheme} /> : null}
            <SchemeVersions scheme={scheme} />
            <SchemeLog scheme={scheme} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}

function EditDraft({ scheme }: { readonly scheme: string }) {
  const t = useWords(words);
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const mayEdit = usePermission("editSchemes");
  const drafts = api.useQuery("get", "/api/schemes").data?.drafts;
  const open = () => void navigate({ to: "/schemes/$scheme/draft", params: { scheme } });
  const begin = api.useMutation("post", "/api/drafts", { onSuccess: open, onError: notice.failed });
  if (!mayEdit || drafts === undefined) return null;
  const there = drafts.some((draft) => draft.scheme === scheme);
  return (
    <Button
      loading={begin.isPending}
      onClick={() => (there ? open() : begin.mutate({ body: { scheme, from: { scheme } } }))}
    >
      {t(there ? "edit" : "editNew")}
    </Button>
  );
}
