import { useEffect, useRef } from "react";

/**
 * Follows a stream of server-sent events while `path` is given: every message is a JSON document. The
 * browser connects again by itself when the connection is lost.
 *
 * @param path under `/api`, or undefined when there is nothing to follow
 */
export function useServerEvents<T>(path: string | undefined, onMessage: (document: T) => void): void {
  const latest = useRef(onMessage);
  latest.current = onMessage;
  useEffect(() => {
    if (path === undefined) return;
    const source = new EventSource(path);
    source.onmessage = (event) => latest.current(JSON.parse(event.data) as T);
    source.addEventListener("end", () => source.close());
    return () => source.close();
  }, [path]);
}
