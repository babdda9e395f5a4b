import * as contract from "@gradus/contract";
import { accept, type Outcome, type ProblemCode } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../../platform/context.ts";
import type { Asker, Tx } from "../../platform/database/tx.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { type Vault, vaultOf } from "../../platform/secrets/open-vault.ts";
import { type FoundCustomer, withCustomer } from "../customers/index.ts";
import { readContacts } from "./contact-queries.ts";
import { createContact } from "./create-contact.ts";
import { deleteContact } from "./delete-contact.ts";
import { editContact } from "./edit-contact.ts";
import { findContacts } from "./find-contacts.ts";
import { presentContacts } from "./present-contact.ts";
import { revealContact } from "./reveal-contact.ts";

/** People at customers: their protected fields masked, revealed one by one. */
export function serveContacts(app: FastifyInstance, context: Context): void {
  const openVault = vaultOf(context, "contacts");
  const withVault = async <T>(
    asker: Asker,
    work: (tx: Tx, vault: Vault) => Promise<Outcome<T, ProblemCode>>,
  ): Promise<Outcome<T, ProblemCode>> => {
    const vault = await openVault();
    return vault.ok ? context.database.asApp(asker, (tx) => work(tx, vault.value)) : vault;
  };
  const atCustomer = <T>(
    { asker, params }: { asker: Asker; params: { customer: string } },
    work: (tx: Tx, vault: Vault, customer: FoundCustomer) => Promise<Outcome<T, ProblemCode>>,
  ) =>
    withVault(asker, (tx, vault) =>
      withCustomer(tx, params.customer, (customer) => work(tx, vault, customer)),
    );

  serveRoute(app, contract.listContacts, (input) =>
    atCustomer(input, async (tx, vault, { id }) =>
      accept({ contacts: await presentContacts(vault, await readContacts(tx, id)) }),
    ),
  );
  serveRoute(app, contract.createContact, (input) =>
    atCustomer(input, (tx, vault, customer) => createContact(tx, vault, customer, input.body)),
  );
  serveRoute(app, contract.editContact, (input) =>
    atCustomer(input, (tx, vault, customer) => editContact(tx, vault, customer, input.params.id, input.body)),
  );
  serveRoute(app, contract.deleteContact, (input) =>
    atCustomer(input, (tx, vault, customer) => deleteContact(tx, vault, customer, input.params.id)),
  );
  serveRoute(app, contract.revealContact, (input) =>
    atCustomer(input, (tx, vault, customer) =>
      revealContact(tx, vault, customer, { contactId: input.params.id, ...input.body }),
    ),
  );
  serveRoute(app, contract.findContacts, ({ asker, body }) =>
    withVault(asker, (tx, vault) => findContacts(tx, vault, body.value)),
  );
}
