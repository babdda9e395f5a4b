import type { Answer } from "@gradus/sdk/browser";
import { useNavigate } from "@tanstack/react-router";
import { App, Form } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { Loaded, ProblemAlert } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { readProblem } from "../../ui/problem.ts";
import { showFieldProblem } from "../../ui/show-field-problem.ts";
import { useWords } from "../../ui/words.ts";
import { type Draft, editOf, fieldsThatDiffer } from "./customer-draft.ts";
import { CustomerForm, fieldOfProblem } from "./customer-form.tsx";
import { formWords } from "./form-words.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useCustomersRefresh } from "./use-record.ts";

const nothing: Draft = {};

/** Enters a customer. */
export function CustomerNewPage() {
  const t = useWords(formWords);
  const catalogue = api.useQuery("get", "/api/catalogue");
  return (
    <Page title={t("newTitle")} note={t("newNote")}>
      <Loaded query={catalogue} rows={12}>
        {(known) => <NewForm catalogue={known} />}
      </Loaded>
    </Page>
  );
}

function NewForm({ catalogue }: { readonly catalogue: Answer<"getCatalogue"> }) {
  const t = useWords(formWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const refresh = useCustomersRefresh();
  const [form] = Form.useForm<Draft>();
  const [isNameless, setIsNameless] = useState(false);
  const create = api.useMutation("post", "/api/customers");
  const typed = () => form.getFieldsValue(true) as Draft;
  const settle = useLeaveWarning(() => fieldsThatDiffer(nothing, typed()).length > 0);

  const submit = async () => {
    const given = String(typed().code ?? "").trim();
    const body = { ...editOf(nothing, typed()), ...(given && { code: given }) };
    const lacksName = !body.code && !body.name && !body.creditCode;
    setIsNameless(lacksName);
    if (lacksName) {
      form.focusField("name");
      return;
    }
    try {
      const { code } = await create.mutateAsync({ body });
      settle();
      void refresh();
      void message.success(t("created"));
      await navigate({ to: `/customers/${encodeURIComponent(code)}`, search: { tab: "profile" } });
    } catch (error) {
      showFieldProblem(form, error, fieldOfProblem);
    }
  };
  const { code } = readProblem(create.error);
  const isToldAtField = code !== undefined && code in fieldOfProblem;
  return (
    <CustomerForm
      form={form}
      initial={nothing}
      catalogue={catalogue}
      isNew
      saving={create.isPending}
      told={
        <div className="customer-told">
          {create.error && !isToldAtField ? <ProblemAlert error={create.error} /> : null}
          {isNameless ? <ProblemAlert error={{ detail: t("oneNeeded") }} /> : null}
        </div>
      }
      onSubmit={() => void submit()}
      onCancel={() => void navigate({ to: "/customers" })}
    />
  );
}
