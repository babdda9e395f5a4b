import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { NothingYet } from "../../ui/nothing-yet.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../ui/words.ts";
import { PasswordOnce, type ToldPassword } from "./password-once.tsx";
import { RoleGuide } from "./role-guide.tsx";
import type { User } from "./user.ts";
import { UserDrawer } from "./user-drawer.tsx";
import { UserTable } from "./user-table.tsx";
import { userWords } from "./user-words.ts";

/** Who may sign in: everybody in a list; added, changed, disabled and given new passwords here. */
export function UsersPage() {
  const t = useWords(userWords);
  const users = api.useQuery("get", "/api/users", {});
  const [edited, setEdited] = useState<User | "new">();
  const [told, setTold] = useState<ToldPassword>();
  return (
    <Page
      title={t("title")}
      note={t("note")}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited("new")}>
          {t("add")}
        </Button>
      }
    >
      <RoleGuide />
      <Loaded
        query={users}
        isEmpty={(found) => found.users.length === 0}
        empty={<NothingYet title={t("empty")} hint={t("emptyHint")} />}
      >
        {(found) => <UserTable users={found.users} onEdit={setEdited} onPassword={setTold} />}
      </Loaded>
      <UserDrawer edited={edited} onClose={() => setEdited(undefined)} onPassword={setTold} />
      <PasswordOnce told={told} onClose={() => setTold(undefined)} />
    </Page>
  );
}
