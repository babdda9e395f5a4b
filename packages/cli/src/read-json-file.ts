import { readFile } from "node:fs/promises";
import { CommandError } from "./command-error.ts";

/** What checks a file's content; the contract's schemas are such. */
interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } | undefined };
}

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** What each alternative has against the value, where several are possible. */
  readonly errors?: readonly (readonly Issue[])[];
}

/**
 * Reads a file of JSON and holds it to the contract, so that what is wrong is said of the file. It is
 * sent as it stands: what it leaves out, the server fills in.
 *
 * @throws CommandError when it cannot be read, is not JSON, or does not fit, naming the place
 */
export async function readJsonFile<Value>(path: string, schema: Schema): Promise<Value> {
  const value = parseJson(path, await readText(path));
  const { error } = schema.safeParse(value);
  if (error) {
    const { at, reason } = locate(error.issues);
    throw new CommandError({
      en: `${path} is wrong${at && ` at ${at}`}: ${reason}`,
      zh: `${path} ${at && `的 ${at} `}有误：${reason}`,
    });
  }
  return value as Value;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The one line for a file of the user's that cannot be read. */
export function unreadable(path: string, error: unknown): CommandError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") {
    return new CommandError({ en: `There is no file ${path}.`, zh: `没有文件 ${path}。` });
  }
  return new CommandError({ en: `${path} cannot be read: ${message}`, zh: `无法读取 ${path}：${message}` });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError({
      en: `${path} is not JSON: ${reason}`,
      zh: `${path} 不是有效的 JSON：${reason}`,
    });
  }
}

/** Goes down into the alternative that came nearest: one that fits on the outside and lacks the least inside. */
function locate(
  issues: readonly Issue[],
  above: readonly PropertyKey[] = [],
): { at: string; reason: string } {
  const [issue] = issues;
  const path = [...above, ...(issue?.path ?? [])];
  const alternatives = (issue?.errors ?? []).filter((alternative) => depth(alternative) > 0);
  const [nearest] = alternatives.sort((a, b) => a.length - b.length || depth(b) - depth(a));
  if (nearest) return locate(nearest, path);
  return { at: path.map(String).join("."), reason: issue?.message ?? "" };
}

function depth(issues: readonly Issue[]): number {
  const [issue] = issues;
  return (issue?.path.length ?? 0) + Math.max(0, ...(issue?.errors ?? []).map(depth));
}
