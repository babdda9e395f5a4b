import type { Language } from "@gradus/contract";

/** One thing said in both languages. A command's file keeps what it says in a table of these. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/**
 * The language the command line speaks: `--language` anywhere among the arguments, else
 * GRADUS_LANGUAGE, else Chinese where LANG begins with `zh`, else English. It is wanted before the
 * arguments are parsed, because help and complaints about them are in it too.
 */
export function chooseLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const asked = args.flatMap((arg, index) => {
    if (arg === "--language") return [args[index + 1]];
    return arg.startsWith("--language=") ? [arg.slice("--language=".length)] : [];
  });
  const wanted = [...asked.reverse(), environment.GRADUS_LANGUAGE].find(isLanguage);
  return wanted ?? (environment.LANG?.startsWith("zh") ? "zh" : "en");
}

function isLanguage(text: string | undefined): text is Language {
  return text === "zh" || text === "en";
}
