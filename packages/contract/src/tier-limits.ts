import { z } from "zod";

const share = z.number().gt(0).max(1);
const limits = {
  share: share.meta({ description: "At most this share of the graded base." }),
  atMost: z.number().int().min(1).max(1e9).meta({ description: "At most so many." }),
  moneyShare: share.meta({
    description:
      "Until the money from the highest tier down, of the scheme's metric of money, reaches this share of what the graded base brings; the customer with whom it is reached is the last.",
  }),
};

/** Whom a tier takes at most, best scores first. */
export const tierLimits = {
  share: limits.share.optional(),
  atMost: limits.atMost.optional(),
  moneyShare: limits.moneyShare.optional(),
};

/** The same as it is told with a grade: null where the tier has no such limit. */
export const statedLimits = {
  share: limits.share.nullable(),
  atMost: limits.atMost.nullable(),
  moneyShare: limits.moneyShare.nullable(),
};
