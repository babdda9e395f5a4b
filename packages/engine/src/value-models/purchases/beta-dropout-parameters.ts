/**
 * The parameters of a model in which a customer may drop out after a purchase: the purchase rate of
 * customers is gamma distributed with shape `r` and rate `alpha` (in units of time), the chance of
 * dropping out after a purchase beta distributed with `a` and `b`.
 */
export type BetaDropoutName = "r" | "alpha" | "a" | "b";

/** The names of {@link BetaDropoutName}, in the order in which a fit keeps them. */
export const betaDropoutNames = ["r", "alpha", "a", "b"] as const satisfies readonly BetaDropoutName[];

/**
 * How many chances of dropping out precede the first repeat purchase: none in the BG/NBD, one (right
 * after the first purchase) in the MBG/NBD. All else in the two models is the same.
 */
export type EarlyChances = 0 | 1;
