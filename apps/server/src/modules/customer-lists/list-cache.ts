/** Ids of customers in the order of a list. */
export type ListedIds = Float64Array;

/**
 * Orders of lists, kept while they hold: whoever scrolls through a list asks for it again and again. A key
 * has to name all that the order follows from, the state of the facts included, so that nothing here
 * can be out of date. What was not used for longest goes first.
 *
 * @param capacity ids kept in all, of 8 bytes each
 */
export function createListCache(capacity = 4_000_000) {
  const kept = new Map<string, ListedIds>();
  let size = 0;
  return {
    /** The order under a key, if it is kept; else what `read` gives, kept from now on if it is not too long. */
    async find(key: string, read: () => Promise<ListedIds>): Promise<ListedIds> {
      const found = kept.get(key);
      if (found) {
        kept.delete(key); // what was used last stands last
        kept.set(key, found);
        return found;
      }
      const ids = await read();
      if (ids.length > capacity / 4 || kept.has(key)) return ids;
      kept.set(key, ids);
      size += ids.length;
      for (const [oldest, { length }] of kept) {
        if (size <= capacity) break;
        kept.delete(oldest);
        size -= length;
      }
      return ids;
    },
  };
}

/** What {@link createListCache} makes. */
export type ListCache = ReturnType<typeof createListCache>;
