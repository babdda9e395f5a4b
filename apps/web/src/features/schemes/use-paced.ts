import { useEffect, useRef, useState } from "react";

/** A value as it changes, but no more often than once in so many milliseconds; the last one always comes. */
export function usePaced<T>(value: T, everyMs: number): T {
  const [paced, setPaced] = useState(value);
  const told = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, told.current + everyMs - performance.now());
    const timer = setTimeout(() => {
      told.current = performance.now();
      setPaced(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return paced;
}
