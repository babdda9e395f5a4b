/**
 * Makes those who work on the same thing wait for each other, in the order in which they came, so that the second
 * finds in memory what the first has read. A failure is the one's own: the next goes on.
 */
export function takeTurns(): <T>(thing: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (thing, work) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(work, work);
    last.set(thing, turn);
    try {
      return await turn;
    } finally {
      if (last.get(thing) === turn) last.delete(thing);
    }
  };
}
