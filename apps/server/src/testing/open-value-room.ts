import * as contract from "@gradus/contract";
import { afterEach, beforeEach, expect } from "vitest";
import { makeValueReport } from "../modules/value/make-value-report.ts";
import { serveValue } from "../modules/value/routes.ts";
import type { Asker, Tx } from "../platform/database/tx.ts";
import { openTestRoom, type TestRoom } from "./open-test-room.ts";
import type { SendAs } from "./serve-over.ts";

const administrator: Asker = { actor: "admin", scope: "everybody", role: "administrator" };

/** The language in which tests of value read words. */
export const english = { "accept-language": "en" };

/** Opens a room of its own for each test of the file, and gives what tests of value ask of it, as an administrator. */
export function openValueRooms() {
  let room: TestRoom;
  beforeEach(async () => {
    room = await openTestRoom(serveValue);
  });
  afterEach(() => room.close());

  const send: SendAs = (...request) => room.as(administrator)(...request);
  const start = async (body: object = {}) => {
    const { status, body: work } = await send("POST", "/api/value/reports", body);
    expect(status).toBe(202);
    return contract.ValueWorkSchema.parse(work);
  };
  const read = async () => {
    const { body } = await send("GET", "/api/value", undefined, english);
    return contract.getValue.answer.parse(body);
  };
  return {
    /** That of the test under way. */
    room: () => room,
    send,
    asWorker: <T>(work: (tx: Tx) => Promise<T>) => room.context.database.asWorker("test", work),
    /** Asks for a report. */
    start,
    read,
    /** Asks for a report and makes it on the spot, as the job queue would. */
    make: async (body: object = {}) => {
      await makeValueReport(room.context, (await start(body)).id);
      const value = await read();
      expect(value.work?.problem).toBeNull();
      return value.report as contract.ValueReport;
    },
    worthOf: async (customer: string, as: SendAs = send) => {
      const { body } = await as("GET", `/api/customers/${customer}/value`, undefined, english);
      return contract.getCustomerValue.answer.parse(body).value as contract.CustomerValue;
    },
    list: async (query: string, as: SendAs = send) => {
      const { body } = await as("GET", `/api/value/customers?${query}`);
      return contract.listValueCustomers.answer.parse(body);
    },
  };
}
