import { Card, Typography } from "antd";
import { useWords } from "../../ui/words.ts";
import { userWords } from "./user-words.ts";

const roles = ["administrator", "manager", "member"] as const;

/** What the three roles mean, in words. */
export function RoleGuide() {
  const t = useWords(userWords);
  return (
    <Card size="small" title={<h2 style={{ fontSize: 14, margin: 0 }}>{t("rolesTitle")}</h2>}>
      <dl
        style={{
          margin: 0,
          display: "grid",
          gap: 16,
          gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
        }}
      >
        {roles.map((role) => (
          <div key={role}>
            <dt>
              <Typography.Text strong>{t(role)}</Typography.Text>
            </dt>
            <dd style={{ margin: 0 }}>
              <Typography.Text type="secondary">{t(`${role}Means`)}</Typography.Text>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
