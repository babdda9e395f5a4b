import { type SchemeFile, SchemeFileSchema } from "@gradus/contract";
import type { LocalName } from "@gradus/engine";
import basicValue from "./templates/basic-value.json" with { type: "json" };
import rfm from "./templates/rfm.json" with { type: "json" };

/** The schemes that ship, by the code they are applied by. */
export const templates: ReadonlyMap<string, SchemeFile> = new Map(
  [basicValue, rfm].map((file): [string, SchemeFile] => {
    const parsed = SchemeFileSchema.parse(file);
    return [parsed.scheme.code, parsed];
  }),
);

/** What each template is for, to choose one by. */
export const templateDescriptions: Readonly<Record<string, LocalName>> = {
  "basic-value": {
    en: "Four tiers from receipts of the last 12 months, how regularly and how lately a customer ordered, and how long it has been one. A good start for most companies.",
    zh: "按近12个月回款、下单是否规律、最近一次下单和合作时间分为四级，适合大多数企业起步。",
  },
  rfm: {
    en: "Classes from recency, frequency and money (RFM): champions, loyal, at risk and others, each with what to do. Suits many customers who order often.",
    zh: "按最近一次下单、下单次数和金额（RFM）把客户分为冠军、忠诚、流失预警等类别并给出做法，适合客户多、下单频繁的企业。",
  },
};
