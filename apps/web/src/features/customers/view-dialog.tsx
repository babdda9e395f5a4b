import { Form, Input, Modal, Switch } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { ProblemAlert } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import type { List, View } from "./list.ts";
import { words } from "./words.ts";

interface ViewForm {
  readonly name: string;
  readonly shared: boolean;
}

/** Keeps the present list under a name, or renames and shares a view that is there. */
export function ViewDialog({
  list,
  view,
  onKept,
  onClose,
}: {
  readonly list: List;
  readonly view: View | undefined;
  readonly onKept: (view: View) => void;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const { done } = useOutcomeNotice();
  const [form] = Form.useForm<ViewForm>();
  const [problem, setProblem] = useState<unknown>();
  const create = api.useMutation("post", "/api/customer-views");
  const change = api.useMutation("put", "/api/customer-views/{id}");

  const keep = async ({ name, shared }: ViewForm) => {
    try {
      const kept = view
        ? await change.mutateAsync({
            params: { path: { id: view.id } },
            body: { name, shared, list: view.list, position: view.position, revision: view.revision },
          })
        : await create.mutateAsync({ body: { name, shared, list, position: 0 } });
      done(t("viewSaved"));
      onKept(kept);
      onClose();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <Modal
      open
      title={t(view ? "renameView" : "saveAs")}
      okText={t("save")}
      cancelText={t("cancel")}
      confirmLoading={create.isPending || change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem ? <ProblemAlert error={problem} /> : null}
      <Form<ViewForm>
        form={form}
        layout="vertical"
        initialValues={{ name: view?.name ?? "", shared: view?.shared ?? false }}
        onFinish={(values) => void keep(values)}
      >
        <Form.Item
          name="name"
          label={t("viewName")}
          rules={[{ required: true, whitespace: true, message: t("viewNameMissing") }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="shared" label={t("viewShared")} extra={t("viewSharedHint")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
