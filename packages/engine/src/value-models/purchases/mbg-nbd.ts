import { betaDropoutModel } from "./beta-dropout-model.ts";
import type { BetaDropoutName } from "./beta-dropout-parameters.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/**
 * The MBG/NBD of Batislam, Denizel & Filiztekin 2007 (Empirical validation and comparison of models for
 * customer base analysis, International Journal of Research in Marketing 24): the {@link bgNbd} in which
 * a customer may drop out right after the first purchase as well, so that P(alive) falls also for
 * those who never repeated.
 *
 * @example
 * const parameters = { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 };
 * const one = (value: number) => Float64Array.of(value);
 * const histories = { size: 1, x: one(0), tx: one(0), T: one(38.857143), customers: one(1) };
 * (mbgNbd.alive(parameters, histories)[0] ?? 0) < 0.5; //=> true
 */
export const mbgNbd: PurchaseModel<BetaDropoutName> = betaDropoutModel("mbg-nbd", 1);
