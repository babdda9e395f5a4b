import type { Answer } from "@gradus/sdk/browser";

/** What became of a worksheet. */
export type WorksheetTaken = Answer<"takeAssessmentWorksheet">;

/**
 * Sends a filled-in worksheet.
 *
 * @throws the server's problem document, or an error when it cannot be reached
 */
export async function uploadWorksheet(
  file: File,
  scale: string | undefined,
  language: string,
): Promise<WorksheetTaken> {
  const query = new URLSearchParams({ name: file.name, ...(scale && { scale }) });
  const answer = await fetch(`/api/assessments/worksheet?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "accept-language": language },
    body: file,
  });
  const said: unknown = await answer.json();
  if (!answer.ok) throw said;
  return said as WorksheetTaken;
}
