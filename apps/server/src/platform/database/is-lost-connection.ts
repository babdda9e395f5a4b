/** Whether the database went away: a fault of the moment, not of what was asked of it. */
export function isLostConnection(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return /^(08|57P|ECONN|EPIPE)/.test(code) || /Connection terminated/.test(message);
}
