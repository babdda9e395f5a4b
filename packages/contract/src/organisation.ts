import { z } from "zod";
import { defineRoute } from "./route.ts";

export const OrganisationSchema = z.object({
  name: z.string().max(200),
  baseCurrency: z.string().length(3).meta({ description: "ISO 4217; fixed once there are facts." }),
  timeZone: z.string().max(64).meta({ description: "IANA name; decides which day an instant falls on." }),
  fiscalStartMonth: z.number().int().min(1).max(12),
  language: z.enum(["zh", "en"]),
  schemeApproval: z.enum(["required", "none"]).meta({
    description:
      "Whether a scheme is published only after another user approved it, where another may; required at first.",
  }),
  overrideQuota: z.number().min(0).max(1).meta({
    description: "The share of a team's graded customers that may be under an override; 0.05 at first.",
  }),
});

/** The company that grades: what its money, days and years are. */
export type Organisation = z.infer<typeof OrganisationSchema>;

export const getOrganisation = defineRoute({
  method: "GET",
  path: "/api/organisation",
  summary: "The organisation's settings",
  status: 200,
  answer: OrganisationSchema,
  refuses: [],
});

export const setUpOrganisation = defineRoute({
  method: "PUT",
  path: "/api/organisation",
  summary: "Change the organisation's settings",
  body: OrganisationSchema.partial(),
  status: 200,
  answer: OrganisationSchema,
  refuses: ["organisationCurrencyUnknown", "organisationTimeZoneUnknown", "organisationHasFacts"],
  needs: "setUpOrganisation",
});
