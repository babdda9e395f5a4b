import { Button, Flex, Input, Select, Space, Tag, Typography } from "antd";
import { api } from "../../app/api.ts";
import { WideTable } from "../../ui/wide-table.tsx";
import { useWords } from "../../ui/words.ts";
import { ColumnTypeInput } from "./column-type-input.tsx";
import { type FieldSource, type Guess, type ImportMap, targetFields } from "./import.ts";
import { useFieldNames } from "./use-field-names.ts";
import { words } from "./words.ts";

type Mode = "column" | "value" | "expr";

const shownValues = 3;

/** A row for every field that is or must be filled: from which column, constant or expression, and why. */
export function MapFields({
  guess,
  map,
  onChange,
}: {
  readonly guess: Guess;
  readonly map: ImportMap;
  readonly onChange: (map: ImportMap) => void;
}) {
  const t = useWords(words);
  const fieldName = useFieldNames();
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const { needed, oneOf, other } = targetFields[map.to];
  const fields = map.fields ?? {};
  const shown = [...new Set([...oneOf, ...needed, ...Object.keys(fields)])];
  const more = [
    ...other,
    ...(map.to === "customers" ? (catalogue?.attributes ?? []).map(({ code }) => `attributes.${code}`) : []),
    ...(map.to === "activities" ? guess.columns.map((column) => `properties.${column}`) : []),
  ].filter((field) => !shown.includes(field));
  const set = (field: string, source: FieldSource | undefined) => {
    const { [field]: _, ...rest } = fields;
    onChange({ ...map, fields: source === undefined ? rest : { ...fields, [field]: source } });
  };
  return (
    <Flex vertical gap={12}>
      <WideTable<{ field: string }>
        label={t("stepMap")}
        size="small"
        rowKey="field"
        pagination={false}
        dataSource={shown.map((field) => ({ field }))}
        columns={[
          {
            title: t("field"),
            render: (_, { field }) => (
              <Space>
                {fieldName(field)}
                {needed.includes(field) ? <Tag color="blue">{t("needed")}</Tag> : null}
                {oneOf.includes(field) ? <Tag>{t("oneOf")}</Tag> : null}
              </Space>
            ),
          },
          {
            title: t("from"),
            render: (_, { field }) => (
              <SourceInput
                label={fieldName(field)}
                source={fields[field]}
                columns={guess.columns}
                onChange={(source) => set(field, source)}
              />
            ),
          },
          {
            title: t("columnType"),
            render: (_, { field }) => {
              const source = fields[field];
              if (typeof source !== "string") return null;
              return (
                <ColumnTypeInput
                  label={`${t("columnType")} ${source}`}
                  type={map.columns?.[source]}
                  onChange={(type) => onChange({ ...map, columns: { ...map.columns, [source]: type } })}
                />
              );
            },
          },
          {
            title: t("sampleValues"),
            render: (_, { field }) => (
              <Typography.Text type="secondary" ellipsis style={{ maxWidth: 240 }}>
                {valuesOf(guess, fields[field]).join(" · ")}
              </Typography.Text>
            ),
          },
          { title: t("why"), render: (_, { field }) => <Reason guess={guess} field={field} /> },
        ]}
      />
      {more.length > 0 ? (
        <Select<string>
          aria-label={t("addField")}
          placeholder={t("addField")}
          style={{ width: 260 }}
          value={null}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(field) =>
            set(field, guess.columns.find((column) => field === `properties.${column}`) ?? "")
          }
          options={more.map((value) => ({ value, label: fieldName(value) }))}
        />
      ) : null}
    </Flex>
  );
}

function Reason({ guess, field }: { readonly guess: Guess; readonly field: string }) {
  const t = useWords(words);
  const reason = guess.fields.find((each) => each.field === field);
  if (!reason) return null;
  const by = { savedMap: t("bySavedMap"), header: t("byHeader"), content: t("byContent"), rule: t("byRule") };
  return (
    <Space size={4}>
      <Typography.Text type="secondary">{by[reason.by]}</Typography.Text>
      {reason.confidence === "low" ? <Tag color="warning">{t("unsure")}</Tag> : null}
    </Space>
  );
}

function SourceInput({
  label,
  source,
  columns,
  onChange,
}: {
  readonly label: string;
  readonly source: FieldSource | undefined;
  readonly columns: readonly string[];
  readonly onChange: (source: FieldSource | undefined) => void;
}) {
  const t = useWords(words);
  const mode: Mode = typeof source !== "object" ? "column" : "expr" in source ? "expr" : "value";
  return (
    <Space.Compact>
      <Select<Mode>
        aria-label={`${t("mode")}: ${label}`}
        style={{ width: 96 }}
        value={mode}
        onChange={(next) =>
          onChange(next === "column" ? undefined : next === "value" ? { value: "" } : { expr: "" })
        }
        options={[
          { value: "column", label: t("column") },
          { value: "value", label: t("constant") },
          { value: "expr", label: t("expression") },
        ]}
      />
      {typeof source !== "object" ? (
        <Select<string>
          aria-label={label}
          style={{ width: 240 }}
          showSearch
          allowClear
          placeholder={t("noColumn")}
          value={source === undefined || source === "" ? null : source}
          onChange={(column?: string) => onChange(column)}
          options={columns.map((value) => ({ value, label: value }))}
        />
      ) : (
        <Input
          aria-label={label}
          style={{ width: 240 }}
          value={"expr" in source ? source.expr : String(source.value)}
          onChange={({ target }) =>
            onChange(mode === "expr" ? { expr: target.value } : { value: target.value })
          }
        />
      )}
      {source === undefined ? null : (
        <Button aria-label={`${t("noColumn")}: ${label}`} onClick={() => onChange(undefined)}>
          ×
        </Button>
      )}
    </Space.Compact>
  );
}

function valuesOf({ columns, sample }: Guess, source: FieldSource | undefined): string[] {
  if (typeof source !== "string") return [];
  const at = columns.indexOf(source);
  const values = sample.map((row) => row[at] ?? "").filter((value) => value !== "");
  return [...new Set(values)].slice(0, shownValues);
}
