import { useOrganisation } from "../../app/session.ts";

/** The day it is in the organisation's time zone. */
export function useToday(): string {
  const timeZone = useOrganisation()?.timeZone ?? "Asia/Shanghai";
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
}
