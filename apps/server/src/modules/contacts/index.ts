export { addContacts, type ContactToBe } from "./add-contacts.ts";
export { type ProtectedValues, readProtected } from "./protect-fields.ts";
export { serveContacts } from "./routes.ts";
