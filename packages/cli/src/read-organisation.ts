import type { Organisation } from "@gradus/contract";
import { type GradusClient, unwrap } from "@gradus/sdk";

/** The organisation's settings: the currency in which the server gives all money, the zone of its days. */
export function readOrganisation(client: GradusClient): Promise<Organisation> {
  return unwrap(client.GET("/api/organisation"));
}
