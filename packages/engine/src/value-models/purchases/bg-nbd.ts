import { betaDropoutModel } from "./beta-dropout-model.ts";
import type { BetaDropoutName } from "./beta-dropout-parameters.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/**
 * The BG/NBD of Fader, Hardie & Lee 2005 ("Counting your customers" the easy way, Marketing Science 24):
 * customers purchase at a rate that is gamma distributed among them (r, alpha) and drop out after a
 * repeat purchase with a chance that is beta distributed (a, b).
 *
 * P(alive) of a customer who never repeated is 1, whatever the time since: for a screen that shows
 * P(alive), {@link mbgNbd} or the Pareto/NBD say more.
 *
 * @example
 * const parameters = { r: 0.24259, alpha: 4.4136, a: 0.79292, b: 2.42591 };
 * const one = (value: number) => Float64Array.of(value);
 * const histories = { size: 1, x: one(2), tx: one(30.428571), T: one(38.857143), customers: one(1) };
 * (bgNbd.alive(parameters, histories)[0] ?? 0).toFixed(4); //=> "0.7266"
 * (bgNbd.expected(parameters, histories, 39)[0] ?? 0).toFixed(4); //=> "1.2260"
 */
export const bgNbd: PurchaseModel<BetaDropoutName> = betaDropoutModel("bg-nbd", 0);
