import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Card, Col, Form, Popconfirm, Row } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { usePermission } from "../../app/session.ts";
import { useLocalName } from "../../app/use-local-name.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { beginMetric } from "./begin-metric.ts";
import { freshMetric, type Metric } from "./metric.ts";
import { MetricFields } from "./metric-fields.tsx";
import { MetricPreview } from "./metric-preview.tsx";
import { tidyModel } from "./tidy-model.ts";
import { words } from "./words.ts";

/** A new metric, with its values for a few customers as it is written. */
export function NewMetricPage() {
  return <MetricEditor metric={undefined} />;
}

/** One metric: its definition to see and to change, and what it gives for a few customers. */
export function MetricPage() {
  const t = useWords(words);
  const { metric: code } = useParams({ strict: false }) as { metric: string };
  const query = api.useQuery("get", "/api/metrics");
  const metric = query.data?.metrics.find((each) => each.code === code);
  if (metric) return <MetricEditor key={code} metric={metric} />;
  return (
    <Page title={code}>
      <Loaded query={query}>
        {() => <NothingYet title={t("unknown", { code })} hint={t("unknownHint")} />}
      </Loaded>
    </Page>
  );
}

function MetricEditor({ metric }: { readonly metric: Metric | undefined }) {
  const t = useWords(words);
  const nameOf = useLocalName();
  const notice = useOutcomeNotice();
  const navigate = useNavigate();
  const mayEdit = usePermission("editCatalogue");
  const catalogue = api.useQuery("get", "/api/catalogue").data;
  const [form] = Form.useForm<Metric>();
  const [written, setWritten] = useState<Metric>(metric ?? freshMetric);
  const save = api.useMutation("put", "/api/metrics/{code}", {
    onSuccess: ({ code }) => {
      notice.done(t("saved"));
      void navigate({ to: "/metrics/$metric", params: { metric: code } });
    },
  });
  const remove = api.useMutation("delete", "/api/metrics/{code}", {
    onSuccess: () => {
      notice.done(t("removed"));
      void navigate({ to: "/metrics" });
    },
    onError: notice.failed,
  });
  return (
    <Page
      title={metric ? nameOf(metric.name) : t("newTitle")}
      note={metric?.code}
      actions={
        mayEdit ? (
          <>
            {metric ? (
              <Popconfirm
                title={t("removeAsk")}
                description={t("removeMeans")}
                okText={t("remove")}
                cancelText={t("cancel")}
                onConfirm={() => remove.mutate({ params: { path: { code: metric.code } } })}
              >
                <Button danger>{t("remove")}</Button>
              </Popconfirm>
            ) : null}
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {t("save")}
            </Button>
          </>
        ) : null
      }
    >
      {save.error ? <ProblemAlert error={save.error} /> : null}
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={14}>
          <Card>
            <Form<Metric>
              form={form}
              layout="vertical"
              initialValues={written}
              disabled={!mayEdit}
              onValuesChange={(changed: Partial<Metric>) => {
                const typed = form.getFieldsValue(true) as Metric;
                const follows = beginMetric(typed, changed, catalogue?.activityTypes ?? []);
                if (follows) form.setFieldsValue(follows as never);
                setWritten(form.getFieldsValue(true) as Metric);
              }}
              onFinish={() => {
                const body = tidy(form.getFieldsValue(true) as Metric);
                save.mutate({ params: { path: { code: body.code } }, body });
              }}
            >
              <MetricFields metric={written} fresh={metric === undefined} />
            </Form>
          </Card>
        </Col>
        {mayEdit ? (
          <Col xs={24} lg={10}>
            <MetricPreview metric={tidy(written)} />
          </Col>
        ) : null}
      </Row>
    </Page>
  );
}

/** The definition without what other kinds of metric left in the form. */
function tidy(metric: Metric): Metric {
  const { code, name, unit, from } = metric;
  const base = { code, name, unit };
  if (metric.from === "attribute") return { ...base, from: metric.from, attribute: metric.attribute };
  if (metric.from === "formula") return { ...base, from: metric.from, formula: metric.formula ?? "" };
  if (metric.from === "model") return { ...base, ...tidyModel(metric) };
  if (metric.from === "standing") {
    return { ...base, from: metric.from, scheme: metric.scheme ?? "", of: metric.of ?? "tier" };
  }
  if (metric.from === "assessment") {
    return { ...base, from: metric.from, scale: metric.scale ?? "", of: metric.of ?? "mean" };
  }
  const { types, where, aggregate, of, window } = metric;
  return {
    ...base,
    from: from as "activities",
    aggregate,
    window,
    ...(types && types.length > 0 && { types }),
    ...(where?.trim() && { where }),
    ...(of && { of }),
  };
}
