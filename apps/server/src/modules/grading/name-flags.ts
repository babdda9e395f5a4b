import type { LocalName, SchemeDefinition } from "@gradus/engine";

/** Flags with their names, as the version that gave them has them; one that it does not have goes by its code. */
export function nameFlags(
  { flags = [] }: Pick<SchemeDefinition, "flags">,
  codes: readonly string[],
): { code: string; name: LocalName }[] {
  return codes.map((code) => ({
    code,
    name: flags.find((flag) => flag.code === code)?.name ?? { en: code, zh: code },
  }));
}
