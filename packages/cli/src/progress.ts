import { SingleBar } from "cli-progress";

/** How far something is, shown while one waits. */
export interface Progress {
  /** @param share from 0 to 1 */
  update(share: number, words: string): void;
  /** Takes it off the screen; without a terminal, says the last that was to be told. */
  stop(): void;
}

const steps = 1000;
const silent: Progress = { update: () => {}, stop: () => {} };

/**
 * A bar on stderr, so that what a command answers stays alone on stdout. Only a terminal shows it;
 * elsewhere, when it is asked for, one line at the end says how it went.
 */
export function startProgress(asked: boolean): Progress {
  if (!process.stderr.isTTY) return asked ? tellAtEnd() : silent;
  const bar = new SingleBar({
    format: "{bar} {percentage}% {words}",
    stream: process.stderr,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false, // Ctrl-C is the session's
  });
  bar.start(steps, 0, { words: "" });
  return {
    update: (share, words) => bar.update(Math.floor(Math.min(Math.max(share, 0), 1) * steps), { words }),
    stop: () => bar.stop(),
  };
}

function tellAtEnd(): Progress {
  let last = "";
  return {
    update: (_share, words) => {
      last = words;
    },
    stop: () => {
      if (last !== "") process.stderr.write(`${last}\n`);
    },
  };
}
