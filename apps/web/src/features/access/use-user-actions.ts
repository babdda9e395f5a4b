import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { api } from "../../app/api.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { useWords } from "../../ui/words.ts";
import type { ToldPassword } from "./password-once.tsx";
import type { User } from "./user.ts";
import { userWords } from "./user-words.ts";

/** What is done to a user at once, after being asked whether it is meant. */
export function useUserActions(onPassword: (told: ToldPassword) => void): {
  /** Disables a user, or enables a disabled one. */
  readonly askToDisable: (user: User) => void;
  readonly askForPassword: (user: User) => void;
} {
  const t = useWords(userWords);
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const { failed: onError } = useOutcomeNotice();
  const change = api.useMutation("put", "/api/users/{id}", {
    onSuccess: async ({ name, disabled }) => {
      void message.success(t(disabled ? "disabledNow" : "enabledNow", { name }));
      await queries.invalidateQueries({ queryKey: ["get", "/api/users"] });
    },
    onError,
  });
  const reset = api.useMutation("post", "/api/users/{id}/password", { onError });
  const ask = (title: string, content: string, okText: string, danger: boolean, onOk: () => void) =>
    void modal.confirm({ title, content, okText, okButtonProps: { danger }, cancelText: t("cancel"), onOk });
  return {
    askToDisable: ({ id, name, disabled }) => {
      const what = disabled ? "enable" : "disable";
      ask(t(`${what}Ask`, { name }), t(`${what}Note`), t(what), !disabled, () =>
        change.mutate({ params: { path: { id } }, body: { disabled: !disabled } }),
      );
    },
    askForPassword: ({ id, name }) =>
      ask(t("newPasswordAsk", { name }), t("newPasswordNote"), t("newPassword"), true, () =>
        reset.mutate(
          { params: { path: { id } } },
          { onSuccess: ({ password }) => onPassword({ name, password }) },
        ),
      ),
  };
}
