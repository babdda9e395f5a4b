/** Whether a name is a time zone of the IANA database; an offset is none, whatever Intl makes of it. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar date, `yyyy-MM-dd`, that an instant falls on in a time zone. */
export function dayInZone(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant);
}

const dayMillis = 86_400_000;

/**
 * The instant at which a day's hour begins in a time zone. An hour that a change of clocks skips is
 * moved forward by what was skipped; of one that comes twice the first counts.
 */
export function instantInZone(day: string, hour: number, timeZone: string): Date {
  const local = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const byOffsetAt = (instant: number) => local - offsetAt(instant, timeZone);
  const [before, after] = [byOffsetAt(local - dayMillis), byOffsetAt(local + dayMillis)];
  const isThere = (instant: number) => byOffsetAt(instant) === instant;
  return new Date(isThere(before) || !isThere(after) ? before : after);
}

/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
