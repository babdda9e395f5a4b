import { z } from "zod";

/** A calendar date, `yyyy-MM-dd`. */
export const DayText = z.iso.date().meta({ description: "A calendar date, yyyy-MM-dd." });

/** A name in both languages. */
export const LocalNameSchema = z.object({ en: z.string().min(1).max(200), zh: z.string().min(1).max(200) });

/** The name of a metric, scheme, attribute, tier: lower case, stable, never shown alone to a reader. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,62}$/)
  .meta({ description: "Lower-case letters, digits, - and _; begins with a letter." });

/** A metric's code: formulas must be able to read it as a name, so it has no hyphen. */
export const MetricCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/)
  .meta({ description: "Lower-case letters, digits and _; begins with a letter." });

/** An amount of the base currency, as exact decimal text: `12300.00`. */
export const MoneyText = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: "An amount of the base currency, exact decimal text." });

/** A page of a list, from `offset`. */
export const PageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

/** Points and scores on the wire are numbers with at most two decimals, 0–100. */
export const Points = z.number().min(0).max(100);

/** The number in an address. */
export const NumberParam = z.coerce.number().int().positive();

/** The number in an address of what there are fewer than two thousand million of, such as versions. */
export const SmallNumberParam = NumberParam.max(2 ** 31 - 1);

/** A metric's value: money as decimal text, days as dates, categories as text. */
export const MetricValueSchema = z.union([z.number(), z.string()]).nullable();

/** Text of at most so many characters that the database can keep: any but NUL. */
export const plainText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes("\0"), "holds a character that cannot be stored");
