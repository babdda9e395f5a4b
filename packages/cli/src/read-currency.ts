import { type GradusClient, unwrap } from "@gradus/sdk";

/** The base currency, in which the server gives all money. */
export async function readCurrency(client: GradusClient): Promise<string> {
  return (await unwrap(client.GET("/api/organisation"))).baseCurrency;
}
