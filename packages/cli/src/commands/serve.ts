import type { CommandTree } from "../command-tree.ts";
import type { Words } from "../language.ts";
import { serveInForeground } from "../server/serve-in-foreground.ts";
import type { Listening } from "../server/server-command.ts";
import type { Session } from "../session.ts";

const words = {
  serve: {
    en: "run the server until Ctrl-C; commands meanwhile use it",
    zh: "在前台运行服务器，其他命令将使用它",
  },
};

/** `gradus serve`: the server in the foreground. */
export function addServeCommand({ root, word, act }: CommandTree): void {
  root.command("serve").description(word(words.serve)).action(act(serve));
}

function wordListening({ listening: url, firstVisit }: Listening): Words {
  const serving = {
    en: `Gradus serves at ${url} (its API is described at ${url}/api/docs). Ctrl-C stops it.`,
    zh: `Gradus 正在 ${url} 提供服务（API 文档：${url}/api/docs）。按 Ctrl-C 停止。`,
  };
  if (firstVisit === undefined) return serving;
  return {
    en: `${serving.en}\nMake the administrator here, once: ${firstVisit}`,
    zh: `${serving.zh}\n请打开此链接创建管理员（仅可使用一次）：${firstVisit}`,
  };
}

async function serve(session: Session): Promise<void> {
  await serveInForeground(session.settings, session.signal, (said) => {
    void session.answer(said, () => session.word(wordListening(said)));
  });
}
