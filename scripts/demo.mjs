// @ts-check
// npm run demo: makes a believable company, brings its files in, grades everyone, explains a grade and
// keeps serving. All of it goes through the command line, so every step can be done by hand.
//   npm run demo -- [--exit] [--data DIR] [--port PORT] [--language zh|en]
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exitCodeOf, GradusProgram, StepFailed } from "../demo/gradus-program.mjs";
import { chooseLanguage } from "../demo/language.mjs";
import { companyFolder, makeAndGrade, showPath, storyCustomer } from "../demo/make-and-grade.mjs";
import { makeSignIn } from "../demo/make-sign-in.mjs";
import { buildPrograms } from "./build-programs.mjs";
import { ensureInstalled } from "./install-dependencies.mjs";

/** @import { Words } from "../demo/language.mjs" */

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  await demonstrate();
} catch (error) {
  if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demonstrate() {
  const { values: options } = parseArgs({
    options: {
      exit: { type: "boolean" },
      data: { type: "string" },
      port: { type: "string" },
      language: { type: "string" },
    },
  });
  const language = chooseLanguage(options.language, process.env);
  /** @param {Words} words */
  const say = (words) => console.log(words[language]);
  const data = claimDirectory(options.data, language);

  await ensureInstalled();
  say({ en: "Building the programs …", zh: "正在构建程序 …" });
  await buildPrograms();

  const { DATABASE_URL, ...environment } = process.env;
  if (DATABASE_URL) {
    say({
      en: "DATABASE_URL is left alone: the demo has a database of its own.",
      zh: "演示使用自带的数据库，不会连接 DATABASE_URL。",
    });
  }
  const gradus = new GradusProgram(["--data", data, "--language", language], {
    ...environment,
    GRADUS_LOG_LEVEL: environment.GRADUS_LOG_LEVEL ?? "warn",
  });
  try {
    const url = await makeAndGrade({ gradus, data, language }, options.port);
    const signIn = await makeSignIn(url, data, language);
    if (signIn) say(signIn);
    if (options.exit) return;
    say(wordWhatNext(url, data));
    await gradus.served();
    if (!gradus.interruptedBy) throw new StepFailed("serve"); // it ended by itself, and has said why
  } catch (error) {
    if (!gradus.interruptedBy) throw error;
  } finally {
    await gradus.stop();
    if (gradus.interruptedBy) process.exitCode = exitCodeOf(gradus.interruptedBy);
  }
}

/**
 * Where the demo's data lies; a directory named on the command line is meant from where npm was called.
 * One that holds anything but a demo is refused, since the made-up company would be mixed into it.
 *
 * @param {string | undefined} asked
 * @param {"zh" | "en"} language
 */
function claimDirectory(asked, language) {
  const from = process.env.npm_lifecycle_event === "demo" ? process.env.INIT_CWD : undefined;
  const data = asked === undefined ? join(root, ".gradus", "demo") : resolve(from ?? ".", asked);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (readdirSync(data).length > 0 && !existsSync(join(data, companyFolder))) {
    const words = {
      en: `${data} holds something else; give the demo a directory of its own with --data.`,
      zh: `${data} 中已有其他内容；请用 --data 为演示另选一个目录。`,
    };
    throw new Error(words[language]);
  }
  mkdirSync(join(data, companyFolder), { recursive: true });
  return data;
}

/**
 * @param {string} url
 * @param {string} data
 * @returns {Words}
 */
function wordWhatNext(url, data) {
  const commands = [
    `explain ${storyCustomer} --scheme rfm`,
    `history ${storyCustomer}`,
    "run key-accounts --as-of 2026-04-30 --trial",
    "export grades --scheme key-accounts --to grades.xlsx",
    "schemes show key-accounts",
  ]
    .map((command) => `  npx gradus ${command} --data ${showPath(data)}`)
    .join("\n");
  return {
    en: `\nThe API is described at ${url}/api/docs. In another terminal, try:\n${commands}\n\nServing until Ctrl-C.`,
    zh: `\nAPI 文档：${url}/api/docs。可在另一个终端中尝试：\n${commands}\n\n服务运行中，按 Ctrl-C 停止。`,
  };
}
