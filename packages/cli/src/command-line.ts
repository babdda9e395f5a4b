import type { Language } from "@gradus/contract";
import { Command, CommanderError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import { carryOut } from "./carry-out.ts";
import type { CommandTree } from "./command-tree.ts";
import { addAssessmentsCommands } from "./commands/assessments.ts";
import { addCatalogueCommands } from "./commands/catalogue.ts";
import { addComplianceCommands } from "./commands/compliance.ts";
import { addCounterfactualCommand } from "./commands/counterfactual.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addExportCommands } from "./commands/export.ts";
import { addFitCommand } from "./commands/fit.ts";
import { addHistoryCommand } from "./commands/history.ts";
import { addImportCommands } from "./commands/import.ts";
import { addMetricsCommands } from "./commands/metrics.ts";
import { addOverridesCommands } from "./commands/overrides.ts";
import { addPendingCommand } from "./commands/pending.ts";
import { addPredictCommand } from "./commands/predict.ts";
import { addRatesCommands } from "./commands/rates.ts";
import { addRegradeCommands } from "./commands/regrade.ts";
import { addReplayCommand } from "./commands/replay.ts";
import { addRunCommands } from "./commands/run.ts";
import { addScheduleCommand } from "./commands/schedule.ts";
import { addSchemesCommands } from "./commands/schemes.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addSetupCommand } from "./commands/setup.ts";
import { addSuggestCommand } from "./commands/suggest.ts";
import { addTemplatesCommands } from "./commands/templates.ts";
import { addValueCommands } from "./commands/value.ts";
import { addWhatIfCommand } from "./commands/what-if.ts";
import { helpWords } from "./help-words.ts";
import { chooseLanguage, type Words } from "./language.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";
import { usageWords } from "./usage-words.ts";

const nouns = [
  addSetupCommand,
  addCatalogueCommands,
  addImportCommands,
  addRatesCommands,
  addAssessmentsCommands,
  addMetricsCommands,
  addSchemesCommands,
  addTemplatesCommands,
  addRunCommands,
  addSuggestCommand,
  addWhatIfCommand,
  addRegradeCommands,
  addReplayCommand,
  addComplianceCommands,
  addExplainCommand,
  addCounterfactualCommand,
  addHistoryCommand,
  addPendingCommand,
  addOverridesCommands,
  addExportCommands,
  addValueCommands,
  addFitCommand,
  addPredictCommand,
  addScheduleCommand,
  addServeCommand,
];

/**
 * Carries out one command line and gives its exit code: 0 done, 1 not done, 2 not understood, 130 or
 * 143 ended by a signal. A failure says why in one line on stderr.
 */
export async function runCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const language = chooseLanguage(args, environment);
  let exitCode = 0;
  const act: CommandTree["act"] =
    (work) =>
    async (...all) => {
      const command = all.pop() as Command;
      const workOnAll = work as unknown as (session: Session, ...given: unknown[]) => Promise<void>;
      const read = () => readOptions(command, language, environment);
      exitCode = await carryOut(language, read, (session) => workOnAll(session, ...all));
    };
  try {
    await buildProgram(language, act).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0; // help or version
    if (error.code !== "commander.help") process.stderr.write(`${usageWords(error)[language]}\n`);
    return 2;
  }
}

function buildProgram(language: Language, act: CommandTree["act"]): Command {
  const word = (words: Words) => words[language];
  const root = new Command("gradus")
    .description(
      word({
        en: "Grades customers: facts in, tiers with reasons out.",
        zh: "客户分级：导入业务事实，得到等级及其理由。",
      }),
    )
    .version(manifest.version, "-V, --version", word({ en: "print the version", zh: "显示版本号" }))
    .helpOption("-h, --help", word({ en: "print this help", zh: "显示帮助" }))
    .helpCommand("help [command]", word({ en: "print the help of a command", zh: "显示某条命令的帮助" }))
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // said by runCommandLine, in one line
    .configureHelp(helpWords(language));
  for (const addCommands of nouns) addCommands({ root, word, act });
  addGlobalOptions(root, word, false);
  return root;
}

/**
 * Global options may stand before the command or after it; only the root's help lists them, and that
 * of every other command names them.
 */
function addGlobalOptions(command: Command, word: (words: Words) => string, hide: boolean): void {
  const options = [
    new Option(
      "--data <directory>",
      word({
        en: "where the data lies (GRADUS_DATA, ~/.gradus)",
        zh: "数据目录（GRADUS_DATA，默认 ~/.gradus）",
      }),
    ),
    new Option(
      "--port <port>",
      word({ en: "port of a server that is started (PORT)", zh: "所启动服务器的端口（PORT）" }),
    ),
    new Option(
      "--language <language>",
      word({
        en: "language to speak (GRADUS_LANGUAGE, LANG)",
        zh: "界面语言（GRADUS_LANGUAGE、LANG）",
      }),
    ).choices(["zh", "en"]),
    new Option("--json", word({ en: "answer in JSON, as the API does", zh: "以 JSON 输出，与 API 一致" })),
    new Option(
      "--progress",
      word({
        en: "say how it went at the end where no terminal shows a bar",
        zh: "非终端环境下，结束时输出一行进度",
      }),
    ),
  ];
  for (const option of options) command.addOption(option.hideHelp(hide));
  const names = options.map(({ long }) => long);
  if (hide) {
    command.addHelpText(
      "after",
      word({
        en: `\nEvery command takes ${names.join(", ")} too: see gradus --help.`,
        zh: `\n所有命令还接受 ${names.join("、")}，详见 gradus --help。`,
      }),
    );
  }
  for (const child of command.commands) addGlobalOptions(child, word, true);
}

function readOptions(command: Command, language: Language, environment: NodeJS.ProcessEnv) {
  const chain: Command[] = [];
  for (let each: Command | null = command; each; each = each.parent) chain.unshift(each);
  const options = Object.assign({}, ...chain.map((each) => each.opts()));
  return {
    settings: readSettings(options, environment),
    language,
    json: options.json === true,
    progress: options.progress === true,
  };
}
