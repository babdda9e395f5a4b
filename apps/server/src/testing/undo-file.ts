import { undoImport } from "../modules/intake/undo-import.ts";
import type { TestIntake } from "./open-test-intake.ts";

/** Takes an import back, confirmed, as a person would; throws when that is refused. */
export async function undoFile({ context, asker }: TestIntake, id: number): Promise<void> {
  const undone = await context.database.asApp(asker, (tx) => undoImport(tx, id, true));
  if (!undone.ok) throw new Error(undone.problem.code);
}
