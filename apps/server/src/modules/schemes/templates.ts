import {
  type AssessmentScale,
  type SchemeFile,
  SchemeFileSchema,
  type Template,
  TemplateSchema,
} from "@gradus/contract";
import {
  type LocalName,
  type MetricDefinition,
  metricsOfScheme,
  orderMetrics,
  type SchemeDefinition,
} from "@gradus/engine";
import { templateActivityTypes } from "./templates/activity-types.ts";
import basicValue from "./templates/basic-value.json" with { type: "json" };
import { customerValue, customerValueMetrics } from "./templates/customer-value.ts";
import { generalMetrics } from "./templates/general-metrics.ts";
import { joint } from "./templates/joint.ts";
import { jointMetrics } from "./templates/joint-metrics.ts";
import { media } from "./templates/media.ts";
import { mediaMetrics } from "./templates/media-metrics.ts";
import rfm from "./templates/rfm.json" with { type: "json" };
import { templateScales } from "./templates/scales.ts";
import { sponsorMetrics } from "./templates/sponsor-metrics.ts";
import { sponsors } from "./templates/sponsors.ts";
import { strategic } from "./templates/strategic.ts";
import { strategicMetrics } from "./templates/strategic-metrics.ts";
import type { TemplateDraft } from "./templates/template-draft.ts";

/** The two schemes that ship on their own, by the code they are applied by: good for a first look at one's data. */
export const templates: ReadonlyMap<string, SchemeFile> = new Map(
  [basicValue, rfm].map((file): [string, SchemeFile] => {
    const parsed = SchemeFileSchema.parse(file);
    return [parsed.scheme.code, parsed];
  }),
);

/** What these two are for, to choose one by. */
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

const metrics: readonly MetricDefinition[] = [
  ...generalMetrics,
  ...sponsorMetrics,
  ...strategicMetrics,
  ...mediaMetrics,
  ...customerValueMetrics,
  ...jointMetrics,
];

/** The ways to grade that ship whole, by their code: schemes that belong together, with all that they stand on. */
export const companyTemplates: ReadonlyMap<string, Template> = new Map(
  [sponsors, strategic, media, customerValue, joint].map((draft) => [draft.code, completeTemplate(draft)]),
);

/** Everything that can be chosen as a template, by its code: those with several schemes, then those with one. */
export const allTemplates: ReadonlyMap<string, Template> = new Map([
  ...companyTemplates,
  ...[...templates].map(([code, file]) => [code, templateOf(file)] as const),
]);

/** Every scheme of every template with what it stands on, by the scheme's code. */
export const schemeTemplates: ReadonlyMap<string, SchemeFile> = new Map([
  ...templates,
  ...[...companyTemplates.values()].flatMap((template) =>
    template.schemes.map((scheme) => [scheme.code, fileOf(template, scheme)] as const),
  ),
]);

function completeTemplate({ activityTypes, scales, ...draft }: TemplateDraft): Template {
  const read = draft.schemes.flatMap((scheme) => metricsOfScheme(scheme, metrics));
  return TemplateSchema.parse({
    ...draft,
    activityTypes: activityTypes.map((named) => templateActivityTypes.find(({ code }) => code === named)),
    scales: templateScales.filter(({ code }) => scales.includes(code)),
    metrics: reached(metrics, read),
  });
}

function templateOf({
  scheme,
  metrics: own = [],
  activityTypes = [],
  attributes = [],
}: SchemeFile): Template {
  const { code, name } = scheme;
  const scales: AssessmentScale[] = [];
  const description = templateDescriptions[code] ?? name;
  return { code, name, description, activityTypes, attributes, scales, metrics: own, schemes: [scheme] };
}

function fileOf(template: Template, scheme: SchemeDefinition): SchemeFile {
  const { activityTypes, attributes, scales, metrics: all } = template;
  return SchemeFileSchema.parse({
    ...{ activityTypes, attributes, scales, scheme },
    metrics: reached(all, metricsOfScheme(scheme, all)),
  });
}

/** @throws RangeError for a metric that is not there, since a template is part of the program */
function reached(among: readonly MetricDefinition[], read: readonly string[]): MetricDefinition[] {
  const ordered = orderMetrics(among, [...new Set(read)]);
  if (!ordered.ok) throw new RangeError(JSON.stringify(ordered.problem));
  return [...ordered.value];
}
