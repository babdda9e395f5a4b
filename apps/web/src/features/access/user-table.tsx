import { MoreOutlined } from "@ant-design/icons";
import { Badge, Button, Dropdown, Space, Table, type TableProps, Tag, Typography } from "antd";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../ui/words.ts";
import type { ToldPassword } from "./password-once.tsx";
import { useUserActions } from "./use-user-actions.ts";
import type { User } from "./user.ts";
import { userWords } from "./user-words.ts";

/** Everybody who may sign in, a row each, with what can be done about them. */
export function UserTable({
  users,
  onEdit,
  onPassword,
}: {
  readonly users: readonly User[];
  readonly onEdit: (user: User) => void;
  readonly onPassword: (told: ToldPassword) => void;
}) {
  const t = useWords(userWords);
  const session = useSession().data;
  const own = session?.signedIn ? session.user.id : undefined;
  const { askToDisable, askForPassword } = useUserActions(onPassword);
  const columns: TableProps<User>["columns"] = [
    {
      title: t("name"),
      dataIndex: "name",
      fixed: "left",
      render: (name: string, user) => (
        <Space size={8}>
          <Typography.Text strong delete={user.disabled}>
            {name}
          </Typography.Text>
          {user.id === own ? <Tag>{t("you")}</Tag> : null}
        </Space>
      ),
    },
    { title: t("userName"), dataIndex: "userName" },
    {
      title: t("contact"),
      render: (_, { email, mobile }) => {
        const given = [email, mobile].filter((each) => each !== null);
        return given.length === 0 ? t("none") : given.map((each) => <div key={each}>{each}</div>);
      },
    },
    { title: t("role"), dataIndex: "role", render: (role: User["role"]) => t(role) },
    { title: t("owner"), dataIndex: "owner" },
    {
      title: t("teams"),
      dataIndex: "teams",
      render: (teams: User["teams"]) =>
        teams.length === 0 ? (
          t("none")
        ) : (
          <Space size={4} wrap>
            {teams.map((team) => (
              <Tag key={team}>{team}</Tag>
            ))}
          </Space>
        ),
    },
    {
      title: t("state"),
      dataIndex: "disabled",
      render: (disabled: boolean) => (
        <Badge status={disabled ? "default" : "success"} text={t(disabled ? "disabled" : "active")} />
      ),
    },
    {
      title: t("actions"),
      fixed: "right",
      render: (_, user) => (
        <Space size={0}>
          <Button
            type="link"
            size="small"
            aria-label={t("editOf", { name: user.name })}
            onClick={() => onEdit(user)}
          >
            {t("edit")}
          </Button>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "password", label: t("newPassword") },
                {
                  key: "disable",
                  label: t(user.disabled ? "enable" : "disable"),
                  danger: !user.disabled,
                  disabled: user.id === own,
                },
              ],
              onClick: ({ key }) => (key === "password" ? askForPassword(user) : askToDisable(user)),
            }}
          >
            <Button
              type="text"
              size="small"
              icon={<MoreOutlined aria-hidden />}
              aria-label={t("moreOf", { name: user.name })}
              aria-haspopup="menu"
            />
          </Dropdown>
        </Space>
      ),
    },
  ];
  return (
    <Table<User>
      rowKey="id"
      columns={columns}
      dataSource={[...users]}
      pagination={users.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: "max-content" }}
      size="middle"
    />
  );
}
