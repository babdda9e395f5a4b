/** Ids of what shows a part of a scheme, the closest first: a field, the card around it, the list of them. */
export function idsOfPart(path: string): string[] {
  const [list = "", position, ...rest] = path.split(".");
  const noun = nouns[list];
  if (noun !== undefined && position !== undefined) {
    const card = `${noun}-${position}`;
    const field = rest[0] === "name" ? rest[1] : rest[0];
    return [...(field === undefined ? [] : [`${card}-${field}`]), card, `scheme-${list}`];
  }
  return [...(position === undefined ? [] : [`scheme-${list}-${position}`]), `scheme-${list}`];
}

/** Brings what shows a part of a scheme into sight, and the focus to it. */
export function focusPart(path: string): void {
  for (const id of idsOfPart(path)) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    return;
  }
}

const nouns: Readonly<Record<string, string>> = {
  criteria: "criterion",
  tiers: "tier",
  classes: "class",
  flags: "flag",
};
