import { z } from "zod";
import { defineRoute } from "./route.ts";
import { NumberParam } from "./values.ts";

/** What one attachment may have, in bytes: 20 MiB. */
export const largestAttachment = 20 * 2 ** 20;

export const AttachmentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  bytes: z.number().int(),
  addedAt: z.string(),
  addedBy: z.string(),
});
/** A file kept with a customer. */
export type Attachment = z.infer<typeof AttachmentSchema>;

const ofCustomer = z.object({ customer: z.string() });
const ofAttachment = ofCustomer.extend({ id: NumberParam });
const customerRefusals = ["customerUnknown", "rowCustomerAmbiguous"] as const;

export const listAttachments = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/attachments",
  summary: "Files kept with a customer, the latest first",
  params: ofCustomer,
  status: 200,
  answer: z.object({ attachments: z.array(AttachmentSchema) }),
  refuses: customerRefusals,
});

export const addAttachment = defineRoute({
  method: "POST",
  path: "/api/customers/{customer}/attachments",
  summary: "Keep a file with a customer, at most 20 MiB",
  params: ofCustomer,
  query: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(/^[^\p{Cc}/\\]+$/u, "no slashes or control characters"),
  }),
  body: { file: "application/octet-stream" },
  status: 201,
  answer: AttachmentSchema,
  refuses: [...customerRefusals, "fileTooLarge", "fileEmpty", "diskFull"],
});

export const getAttachment = defineRoute({
  method: "GET",
  path: "/api/customers/{customer}/attachments/{id}",
  summary: "The file itself, always as a download",
  params: ofAttachment,
  status: 200,
  answer: { file: "application/octet-stream" },
  refuses: [...customerRefusals, "attachmentUnknown", "attachmentGone"],
});

export const deleteAttachment = defineRoute({
  method: "DELETE",
  path: "/api/customers/{customer}/attachments/{id}",
  summary: "Delete a file for good",
  params: ofAttachment,
  status: 204,
  refuses: [...customerRefusals, "attachmentUnknown"],
});
