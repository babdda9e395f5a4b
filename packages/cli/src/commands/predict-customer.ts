import { type Answer, type GradusClient, unwrap } from "@gradus/sdk";
import type { Session } from "../session.ts";
import { describeCustomerValue } from "./describe-customer-value.ts";
import { makeReport } from "./make-value-report.ts";

/**
 * Answers what the last value report says of a customer. When there is none yet, one is made first, as of today; as of a
 * day that is not the last report's, it is made anew, and is then the last one.
 *
 * @throws CommandError when that report fails
 */
export async function predictCustomer(session: Session, customer: string, asOf?: string): Promise<void> {
  const client = await session.connect();
  const last = await readValue(client, customer);
  const serves = last && (asOf === undefined || last.asOf === asOf);
  if (!serves) await makeReport(session, client, asOf);
  const value = serves ? last : await readValue(client, customer);
  if (!value) throw new Error(`the value report is gone before it told of ${customer}`);
  await session.answer(value, () => describeCustomerValue(session, value));
}

type Value = Answer<"getCustomerValue">["value"];

async function readValue(client: GradusClient, customer: string): Promise<Value> {
  const call = client.GET("/api/customers/{customer}/value", { params: { path: { customer } } });
  return (await unwrap(call)).value;
}
