import { api } from "../../app/api.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useWords } from "../../ui/words.ts";
import type { ActivityMetric, Metric } from "./metric.ts";
import { words } from "./words.ts";

/** Words for the parts of a definition, and for a whole one. */
export function useMetricText() {
  const t = useWords(words);
  const nameOf = useLocalName();
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const schemes = api.useQuery("get", "/api/schemes").data?.schemes;
  const aggregate = (kind: ActivityMetric["aggregate"]) =>
    ({
      count: t("aggCount"),
      sum: t("aggSum"),
      average: t("aggAverage"),
      minimum: t("aggMinimum"),
      maximum: t("aggMaximum"),
      distinct: t("aggDistinct"),
      first: t("aggFirst"),
      last: t("aggLast"),
      medianInterval: t("aggMedianInterval"),
    })[kind];
  const of = (field: string) => {
    const named: Record<string, string> = {
      amount: t("amount"),
      cost: t("cost"),
      quantity: t("quantity"),
      occasion: t("occasion"),
      day: t("ofDay"),
      month: t("month"),
      channel: t("channel"),
      source: t("source"),
    };
    return named[field] ?? field.replace(/^properties:/, "");
  };
  const window = (metric: ActivityMetric) => {
    const { window: span } = metric;
    if (span.kind === "all") return t("all");
    if (span.kind === "toDate") return `${t("toDate")} (${t(span.period)})`;
    return t("describeRolling", {
      length: span.length,
      unit: t(span.unit === "days" ? "inDays" : "inMonths"),
    });
  };
  const typeName = (code: string) => {
    const type = catalogue?.activityTypes.find((each) => each.code === code);
    return type ? nameOf(type.name) : code;
  };
  const attributeName = (code: string) => {
    const attribute = catalogue?.attributes.find((each) => each.code === code);
    return attribute ? nameOf(attribute.name) : code;
  };
  const schemeName = (code: string) => {
    const scheme = schemes?.find((each) => each.code === code);
    return scheme ? nameOf(scheme.definition.name) : code;
  };
  /** Where its values come from, in one line. */
  const describe = (metric: Metric): string => {
    if (metric.from === "attribute") return `${t("attribute")}: ${attributeName(metric.attribute)}`;
    if (metric.from === "formula") return metric.formula;
    if (metric.from === "model") {
      const types = metric.purchases.types.map(typeName).join(" / ");
      return t("describeModel", { figure: t(`figure_${metric.figure}`), types });
    }
    if (metric.from === "standing") {
      return t("describeStanding", {
        what: t(`standing_${metric.of ?? "tier"}`),
        scheme: schemeName(metric.scheme),
      });
    }
    if (metric.from === "assessment") {
      return t("describeAssessment", { what: t(`assessment_${metric.of ?? "mean"}`), scale: metric.scale });
    }
    return t("describeActivities", {
      types: metric.types?.map(typeName).join(" / ") ?? t("allTypes"),
      aggregate: aggregate(metric.aggregate),
      of: metric.of ? of(metric.of) : "",
      window: window(metric),
    });
  };
  return { aggregate, of, describe };
}
