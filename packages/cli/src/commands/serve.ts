import type { CommandTree } from "../command-tree.ts";
import { serveInForeground } from "../server/serve-in-foreground.ts";
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

async function serve(session: Session): Promise<void> {
  const tell = (url: string) =>
    session.word({
      en: `Gradus serves at ${url} (its API is described at ${url}/api/docs). Ctrl-C stops it.`,
      zh: `Gradus 正在 ${url} 提供服务（API 文档：${url}/api/docs）。按 Ctrl-C 停止。`,
    });
  await serveInForeground(session.settings, session.signal, (url) => {
    void session.answer({ listening: url }, () => tell(url));
  });
}
