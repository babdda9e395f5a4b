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
import { type Draft, draftOf, editOf, fieldsThatDiffer, rebaseDraft } from "./customer-draft.ts";
import { CustomerForm, fieldOfProblem } from "./customer-form.tsx";
import { formWords } from "./form-words.ts";
import { OvertakenAlert } from "./overtaken-alert.tsx";
import { useChangeNotice } from "./use-change-notice.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useCustomerCode, useCustomersRefresh, useRecord } from "./use-record.ts";

type CustomerRecord = Answer<"getCustomer">;

/** What somebody else's edit found: who made it, what was there before, what had been typed here. */
interface Overtaken {
  readonly by: string;
  readonly from: Draft;
  readonly mine: readonly string[];
}

/** Edits a customer. What somebody else changed meanwhile is shown, and nothing typed is lost. */
export function CustomerEditPage() {
  const t = useWords(formWords);
  const customer = useCustomerCode();
  const record = useRecord(customer);
  const catalogue = api.useQuery("get", "/api/catalogue");
  return (
    <Page title={t("editTitle", { name: record.data?.name ?? customer })} note={t("editNote")}>
      <Loaded query={record} rows={12}>
        {(found) => (
          <Loaded query={catalogue}>
            {(known) => <EditForm key={found.code} record={found} catalogue={known} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function EditForm({
  record,
  catalogue,
}: {
  readonly record: CustomerRecord;
  readonly catalogue: Answer<"getCatalogue">;
}) {
  const t = useWords(formWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const notice = useChangeNotice();
  const refresh = useCustomersRefresh();
  const { refetch } = useRecord(record.code);
  const [form] = Form.useForm<Draft>();
  const [base, setBase] = useState(record); // what the edit starts from; not what is fetched behind it
  const [overtaken, setOvertaken] = useState<Overtaken>();
  const edit = api.useMutation("put", "/api/customers/{customer}");
  const typed = () => form.getFieldsValue(true) as Draft;
  const settle = useLeaveWarning(() => fieldsThatDiffer(draftOf(base), typed()).length > 0);
  const toCustomer = () =>
    navigate({ to: `/customers/${encodeURIComponent(base.code)}`, search: { tab: "profile" } });

  const submit = async () => {
    const body = editOf(draftOf(base), typed());
    if (Object.keys(body).filter((field) => field !== "since").length === 0) {
      void message.info(t("unchanged"));
      return;
    }
    try {
      const { change } = await edit.mutateAsync({
        params: { path: { customer: base.code } },
        body: { ...body, revision: base.revision },
      });
      settle();
      void refresh();
      notice(base.code, t("saved"), change);
      await toCustomer();
    } catch (error) {
      if (readProblem(error).code === "customerChangedSince") await takeLatest(authorOf(error));
      else showFieldProblem(form, error, fieldOfProblem);
    }
  };
  const takeLatest = async (by: string) => {
    const latest = (await refetch()).data;
    if (!latest) return; // the refusal says why nothing was saved
    const [before, after] = [draftOf(base), draftOf(latest)];
    setOvertaken({ by, from: before, mine: fieldsThatDiffer(before, typed()) });
    form.setFieldsValue(rebaseDraft(before, after, typed()));
    setBase(latest);
  };
  const { code } = readProblem(edit.error);
  const isToldElsewhere =
    code !== undefined && (code in fieldOfProblem || (code === "customerChangedSince" && overtaken));
  return (
    <CustomerForm
      form={form}
      initial={draftOf(record)}
      catalogue={catalogue}
      saving={edit.isPending}
      told={
        <div className="customer-told">
          {edit.error && !isToldElsewhere ? <ProblemAlert error={edit.error} /> : null}
          {overtaken ? (
            <OvertakenAlert
              by={overtaken.by}
              before={overtaken.from}
              after={draftOf(base)}
              mine={overtaken.mine}
              catalogue={catalogue}
            />
          ) : null}
        </div>
      }
      onSubmit={() => void submit()}
      onCancel={() => void toCustomer()}
    />
  );
}

/** Who made the edit that stood against one's own. */
function authorOf(error: unknown): string {
  const { params } = error as { params?: { by?: unknown } };
  return String(params?.by ?? "");
}
