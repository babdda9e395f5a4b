import type { ModelParameters } from "./purchase-model.ts";

/** Throws a RangeError naming the first parameter that is missing, not above 0 or not finite. */
export function checkParameters(parameters: ModelParameters, names: readonly string[]): void {
  for (const name of names) {
    const value = parameters[name];
    if (!(value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`parameter ${name} must be positive and finite: ${value}`);
    }
  }
}
