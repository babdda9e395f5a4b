import type { SchemeVersion, VersionLine } from "@gradus/contract";
import type { LocalName } from "@gradus/engine";
import type { StoredDraft } from "./draft-queries.ts";
import type { StoredVersion } from "./scheme-queries.ts";

/** A version as it goes over the wire. */
export function presentVersion(stored: StoredVersion): SchemeVersion {
  const { code, version, closure, publishedAt, publishedBy, inForceFrom, approvedBy } = stored;
  return {
    code,
    version,
    definition: closure.scheme,
    metrics: closure.metrics as SchemeVersion["metrics"],
    publishedAt: publishedAt.toISOString(),
    publishedBy,
    inForceFrom,
    approvedBy,
  };
}

/** A scheme's versions, the latest first, each with whether it is in force, to come, or was replaced. */
export function presentVersions(versions: readonly StoredVersion[]): VersionLine[] {
  const inForce = versions.find(({ hasCome }) => hasCome)?.version;
  return versions.map(
    ({ version, closure, publishedBy, publishedAt, inForceFrom, hasCome, approvedBy }, at) => {
      const isReplaced = versions
        .slice(0, at)
        .some((later) => later.inForceFrom === null || later.inForceFrom <= (inForceFrom ?? ""));
      return {
        version,
        name: closure.scheme.name,
        publishedBy,
        publishedAt: publishedAt.toISOString(),
        inForceFrom,
        approvedBy,
        state: version === inForce ? "inForce" : hasCome || isReplaced ? "earlier" : "scheduled",
      };
    },
  );
}

/** A draft among others: what it is called, and how far it is. */
export function presentDraftLine(draft: StoredDraft) {
  const { scheme, revision, problems, changedBy, changedAt } = draft;
  return { scheme, name: nameOf(draft), revision, problems, changedBy, changedAt: changedAt.toISOString() };
}

/** An unfinished draft may have a name in one language, or none: its code stands for what is missing. */
function nameOf({ scheme, definition }: StoredDraft): LocalName {
  const { en, zh } = (definition.name ?? {}) as { en?: unknown; zh?: unknown };
  const or = (name: unknown) => (typeof name === "string" && name !== "" ? name : undefined);
  return { en: or(en) ?? or(zh) ?? scheme, zh: or(zh) ?? or(en) ?? scheme };
}
