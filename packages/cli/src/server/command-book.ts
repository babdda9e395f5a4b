import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "./is-running.ts";

/** Which commands are at work on a data directory, and the server that was started for them. */
export interface CommandBook {
  /** Process ids. */
  readonly commands: readonly number[];
  /** The server to stop when the last command is done; null when it runs by itself, or none does. */
  readonly server: number | null;
}

/** Reads the book, without the commands that were killed. To be read and written under the lock. */
export async function readBook(dataDirectory: string): Promise<CommandBook> {
  try {
    const { commands, server } = JSON.parse(await readFile(bookPath(dataDirectory), "utf8")) as CommandBook;
    return { commands: commands.filter(isRunning), server };
  } catch {
    return { commands: [], server: null }; // the first command, or a book nobody can read
  }
}

/** Writes the book, whole or not at all. */
export async function writeBook(dataDirectory: string, book: CommandBook): Promise<void> {
  const path = bookPath(dataDirectory);
  await writeFile(`${path}.part`, JSON.stringify(book), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

function bookPath(dataDirectory: string): string {
  return join(dataDirectory, "commands.json");
}
