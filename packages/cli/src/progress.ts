import { SingleBar } from "cli-progress";

/** How far something is, shown while one waits. */
export interface Progress {
  /** @param share from 0 to 1 */
  update(share: number, words: string): void;
  /** Takes it off the screen. */
  stop(): void;
}

const steps = 1000;
const silent: Progress = { update: () => {}, stop: () => {} };

/**
 * A bar on stderr, so that what a command answers stays alone on stdout. Only a terminal shows it,
 * unless it is asked for, when it becomes a line each second.
 */
export function startProgress(asked: boolean): Progress {
  if (!asked && !process.stderr.isTTY) return silent;
  const bar = new SingleBar({
    format: "{bar} {percentage}% {words}",
    stream: process.stderr,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false, // Ctrl-C is the session's
    noTTYOutput: true,
    notTTYSchedule: 1000,
  });
  bar.start(steps, 0, { words: "" });
  return {
    update: (share, words) => bar.update(Math.floor(Math.min(Math.max(share, 0), 1) * steps), { words }),
    stop: () => bar.stop(),
  };
}
