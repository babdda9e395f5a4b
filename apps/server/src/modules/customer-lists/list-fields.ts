import {
  type Attribute,
  type CustomerColumn,
  type CustomerField,
  type FieldKind,
  type fixedCustomerFields,
  operatorsOf,
} from "@gradus/contract";
import {
  type CheckedExpression,
  checkExpression,
  type LocalName,
  type MetricDefinition,
  type MetricUnit,
  metricContext,
} from "@gradus/engine";
import type { StoredAttribute } from "../catalogue/index.ts";
import { storedMetrics, tiersAndStates } from "../grading/index.ts";
import type { GradedScheme } from "./figures-queries.ts";

/** Where the value of a field comes from. */
export type FieldSource =
  | { readonly from: "customer"; readonly fixed: (typeof fixedCustomerFields)[number] }
  | { readonly from: "attribute"; readonly id: number; readonly attribute: Attribute }
  /** Kept with the standing, at a position from 1. */
  | { readonly from: "standing"; readonly position: number; readonly unit: MetricUnit }
  | { readonly from: "formula"; readonly formula: CheckedExpression; readonly unit: MetricUnit };

/** A field of a list: what is told of it, and where it comes from. */
export interface ListField {
  readonly column: CustomerColumn;
  readonly source: FieldSource;
}

/** The fields a list can have, by the name they are asked for. */
export type ListFields = ReadonlyMap<CustomerField, ListField>;

/**
 * Every field there is: the fixed ones, attributes, and, of a scheme with grades in force, the tier,
 * the score and its metrics. A metric that only repeats a text attribute is left out, as are formulas
 * over such: standings keep numbers.
 */
export function describeFields(
  attributes: readonly StoredAttribute[],
  scheme: GradedScheme | undefined,
): ListFields {
  const fields = [
    ...customerFields,
    ...(scheme ? gradeFields(scheme) : []),
    ...attributes.map(attributeField),
    ...(scheme ? metricFields(scheme) : []),
  ];
  return new Map(fields.map((field) => [field.column.field, field]));
}

type Fixed = (typeof fixedCustomerFields)[number];

function fixedField(
  fixed: Fixed,
  [zh, en]: readonly [string, string],
  kind: FieldKind,
  given: Partial<CustomerColumn> = {},
): ListField {
  const column: CustomerColumn = {
    ...{ field: fixed, name: { zh, en }, group: "customer", kind, unit: null, choices: null },
    ...{ operators: [...operatorsOf[kind]], sortable: true },
    ...given,
  };
  return { column, source: { from: "customer", fixed } };
}

const searched = { operators: [] }; // what the search finds needs no condition

const customerFields: readonly ListField[] = [
  fixedField("name", ["客户名称", "Customer"], "text", searched),
  fixedField("code", ["客户编号", "Customer code"], "text", searched),
  fixedField("creditCode", ["统一社会信用代码", "Credit code"], "text", { ...searched, sortable: false }),
  fixedField("owner", ["负责人", "Owner"], "choice"),
  fixedField("team", ["团队", "Team"], "choice"),
  fixedField("tags", ["标签", "Tags"], "tags", { sortable: false }),
  fixedField("joinedOn", ["成为客户日期", "Customer since"], "day"),
  fixedField("lastActivityOn", ["最近业务记录", "Last activity"], "day"),
];

function gradeFields({ closure: { scheme } }: GradedScheme): ListField[] {
  const choices = tiersAndStates(scheme).map(({ code, name }) => ({ value: code, name }));
  const grade = { group: "grade" } as const;
  const isOrdered = scheme.tiers !== undefined;
  return [
    fixedField("tier", isOrdered ? ["等级", "Tier"] : ["类别", "Class"], "choice", {
      ...{ ...grade, choices, sortable: isOrdered }, // classes have no order
    }),
    fixedField("score", ["得分", "Score"], "number", grade),
    fixedField("since", ["等级起始日", "Tier since"], "day", grade),
  ];
}

function attributeField({ id, ...attribute }: StoredAttribute): ListField {
  const { code, name, type, choices } = attribute;
  const column: CustomerColumn = {
    ...{ field: `attribute:${code}`, name, group: "attribute", kind: type, unit: null, sortable: true },
    operators: [...operatorsOf[type]],
    choices: choices?.map((value) => ({ value, name: { zh: value, en: value } })) ?? null,
  };
  return { column, source: { from: "attribute", id, attribute } };
}

const kindOf = { money: "money", day: "day", category: "text" } as const satisfies Partial<
  Record<MetricUnit, FieldKind>
>;

function metricFields(scheme: GradedScheme): ListField[] {
  const { metrics } = scheme.closure;
  const context = metricContext(metrics);
  const kept = storedMetrics(scheme.closure).map(({ code }) => code);
  const sources = new Map<string, FieldSource>();
  for (const metric of metrics) {
    const source = sourceOf(metric);
    if (source) sources.set(metric.code, source);
  }
  return metrics.flatMap((metric) => {
    const source = sources.get(metric.code);
    return source ? [metricField(metric, source)] : [];
  });

  function sourceOf(metric: MetricDefinition): FieldSource | undefined {
    const { code, unit } = metric;
    if (metric.from !== "formula") {
      if (unit === "category") return undefined;
      return { from: "standing", position: kept.indexOf(code) + 1, unit };
    }
    const checked = checkExpression(metric.formula, context);
    if (!checked.ok) return undefined;
    const isKnown = checked.value.reads.every(({ name }) => name === "asOf" || sources.has(name));
    return isKnown ? { from: "formula", formula: checked.value, unit } : undefined;
  }
}

function metricField(
  { code, name, unit }: { code: string; name: LocalName; unit: MetricUnit },
  source: FieldSource,
) {
  const kind = unit in kindOf ? kindOf[unit as keyof typeof kindOf] : ("number" as const);
  const column: CustomerColumn = {
    ...{ field: `metric:${code}`, name, group: "metric", kind, unit, sortable: true, choices: null },
    operators: [...operatorsOf[kind]],
  };
  return { column, source };
}
