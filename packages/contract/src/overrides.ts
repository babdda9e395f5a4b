import { z } from "zod";
import { defineRoute } from "./route.ts";
import { Code, DayText, LocalNameSchema, NumberParam, PageQuery, plainText } from "./values.ts";

/** How far an override has come: `asked` waits for the lead, `agreed` for the approver. */
export const overrideStates = ["asked", "agreed", "approved", "refused", "withdrawn", "ended"] as const;

const Said = plainText(2000).trim().min(1);
const TierName = z.object({ code: z.string(), name: LocalNameSchema });

export const OverrideSchema = z.object({
  id: z.number().int(),
  customer: z.object({ code: z.string(), name: z.string().nullable() }),
  team: z.string().nullable().meta({ description: "The customer's team today, whose quota it takes." }),
  scheme: z.string(),
  schemeName: LocalNameSchema,
  tier: TierName.meta({ description: "The tier asked for." }),
  reason: z.string(),
  evidence: z.string().nullable(),
  from: DayText.nullable().meta({ description: "The first day, that of the approval; null before it." }),
  until: DayText.meta({ description: "The last day." }),
  daysLeft: z
    .number()
    .int()
    .nullable()
    .meta({ description: "From today to the last day; null where none is in force." }),
  state: z.enum(overrideStates),
  askedBy: z.string(),
  askedAt: z.string(),
  leadStep: z.enum(["needed", "noLead", "askerLeads"]).meta({
    description:
      "Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.",
  }),
  agreedBy: z.string().nullable(),
  agreedAt: z.string().nullable(),
  decidedBy: z.string().nullable().meta({ description: "Who approved or refused it." }),
  decidedAt: z.string().nullable(),
  decidedAlone: z.boolean().meta({ description: "The asker approved it, since nobody else could." }),
  note: z.string().nullable().meta({ description: "What was said with the decision." }),
  endedBy: z.string().nullable().meta({ description: "Null where it ran out." }),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  tierThen: TierName.nullable().meta({ description: "The tier without it when it was asked for." }),
  tierNow: TierName.nullable().meta({
    description: "The tier without it now: computed, and moved by the scheme's rules.",
  }),
  fared: z.enum(["risen", "same", "fallen"]).nullable().meta({
    description: "How the tier without it fared since it was asked for; null where there is none to compare.",
  }),
  mayAgree: z.boolean(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  mayEnd: z.boolean(),
});
/** An exception to the computed tier of a customer, from asked for to ended. */
export type Override = z.infer<typeof OverrideSchema>;

export const askOverride = defineRoute({
  method: "POST",
  path: "/api/schemes/{scheme}/overrides",
  summary: "Ask for another tier of a customer than the rules give, for a time and with a reason",
  params: z.object({ scheme: Code }),
  body: z.object({
    customer: z.string().trim().min(1).max(200),
    tier: Code,
    reason: Said,
    evidence: Said.optional(),
    until: DayText.optional().meta({
      description: "The last day, within 24 months; six months from today when left out.",
    }),
  }),
  status: 201,
  answer: OverrideSchema,
  refuses: [
    "schemeUnknown",
    "customerUnknown",
    "rowCustomerAmbiguous",
    "customerMergedInto",
    "overrideNoTiers",
    "overrideTierUnknown",
    "overrideNotGraded",
    "overrideInForce",
    "overrideWaiting",
    "overrideUntilWrong",
  ],
});

export const listOverrides = defineRoute({
  method: "GET",
  path: "/api/overrides",
  summary: "Overrides of the customers one sees, the latest first, and how the tier without them fared",
  query: PageQuery.extend({
    show: z.enum(["forMe", "waiting", "inForce", "closed", "all"]).default("all").meta({
      description: "forMe: those that wait for the asker; closed: refused, withdrawn or ended.",
    }),
    state: z.enum(overrideStates).optional(),
    scheme: z.string().optional(),
    customer: z.string().optional().meta({ description: "The customer's code." }),
  }),
  status: 200,
  answer: z.object({ today: DayText, total: z.number().int(), overrides: z.array(OverrideSchema) }),
  refuses: [],
});

const decision = {
  params: z.object({ id: NumberParam }),
  status: 200,
  answer: OverrideSchema,
} as const;

export const agreeOverride = defineRoute({
  ...decision,
  method: "POST",
  path: "/api/overrides/{id}/agree",
  summary: "Agree to an override, as a lead of the customer's team",
  refuses: ["overrideUnknown", "overrideNotAsked", "overrideNotLead", "overrideOwnRequest"],
  needs: "agreeOverrides",
});

export const approveOverride = defineRoute({
  ...decision,
  method: "POST",
  path: "/api/overrides/{id}/approve",
  summary: "Approve an override: the tier applies from today",
  body: z.object({ note: Said.optional() }),
  refuses: [
    "overrideUnknown",
    "overrideNotAgreed",
    "overrideOwnRequest",
    "overrideExpired",
    "overrideInForce",
    "overrideTierUnknown",
    "overrideNotGraded",
    "overrideQuotaUsed",
    "runAlreadyGoing",
  ],
  needs: "approveOverrides",
});

export const refuseOverride = defineRoute({
  ...decision,
  method: "POST",
  path: "/api/overrides/{id}/refuse",
  summary:
    "Refuse an override, with the reason: as a lead before it is agreed to, as an approver at any time",
  body: z.object({ note: Said }),
  refuses: ["overrideUnknown", "overrideNotWaiting", "overrideNotLead", "overrideOwnRequest"],
  needs: "agreeOverrides",
});

export const withdrawOverride = defineRoute({
  ...decision,
  method: "POST",
  path: "/api/overrides/{id}/withdraw",
  summary: "Take one's own request back before it is decided",
  refuses: ["overrideUnknown", "overrideNotWaiting", "overrideNotOwn"],
});

export const endOverride = defineRoute({
  ...decision,
  method: "POST",
  path: "/api/overrides/{id}/end",
  summary: "End an override before its last day, with the reason: the tier by the rules applies from today",
  body: z.object({ reason: Said }),
  refuses: ["overrideUnknown", "overrideNotInForce", "runAlreadyGoing"],
  needs: "approveOverrides",
});

export const getOverrideQuotas = defineRoute({
  method: "GET",
  path: "/api/schemes/{scheme}/override-quotas",
  summary:
    "How many overrides each team may have under a scheme, and has; a manager is told of the teams led",
  params: z.object({ scheme: z.string() }),
  status: 200,
  answer: z.object({
    quota: z.number().meta({ description: "Share of a team's graded customers, 0–1." }),
    teams: z.array(
      z.object({
        team: z.string().nullable().meta({ description: "Null: customers without a team, together." }),
        graded: z.number().int(),
        limit: z.number().int().meta({ description: "The share of the graded, rounded up, at least one." }),
        inForce: z.number().int(),
      }),
    ),
  }),
  refuses: ["schemeUnknown"],
  needs: "agreeOverrides",
});
