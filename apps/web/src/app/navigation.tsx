import {
  AppstoreOutlined,
  AuditOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  FormOutlined,
  FundOutlined,
  ImportOutlined,
  MergeCellsOutlined,
  PlayCircleOutlined,
  RiseOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from "@ant-design/icons";
import type { Permission } from "@gradus/contract";
import { Link, useLocation } from "@tanstack/react-router";
import { Menu } from "antd";
import type { ReactNode } from "react";
import { type Translate, useWords } from "../ui/words.ts";
import { appWords } from "./app-words.ts";
import { useSession } from "./session.ts";

type Label = Parameters<Translate<(typeof appWords.keys)[number]>>[0];

interface Destination {
  readonly path: string;
  readonly label: Label;
  readonly icon: ReactNode;
  readonly needs?: Permission;
}

const destinations: readonly Destination[] = [
  { path: "/", label: "overview", icon: <DashboardOutlined aria-hidden /> },
  { path: "/customers", label: "customers", icon: <TeamOutlined aria-hidden /> },
  { path: "/schemes", label: "schemes", icon: <SafetyCertificateOutlined aria-hidden /> },
  { path: "/runs", label: "runs", icon: <PlayCircleOutlined aria-hidden /> },
  { path: "/value", label: "value", icon: <RiseOutlined aria-hidden />, needs: "readValue" },
  { path: "/overrides", label: "overrides", icon: <SwapOutlined aria-hidden /> },
  { path: "/assessments", label: "assessments", icon: <FormOutlined aria-hidden /> },
  { path: "/imports", label: "imports", icon: <ImportOutlined aria-hidden />, needs: "importFiles" },
  {
    path: "/duplicates",
    label: "duplicates",
    icon: <MergeCellsOutlined aria-hidden />,
    needs: "mergeCustomers",
  },
  { path: "/metrics", label: "metrics", icon: <FundOutlined aria-hidden /> },
  { path: "/attributes", label: "attributes", icon: <DatabaseOutlined aria-hidden /> },
  { path: "/activity-types", label: "activityTypes", icon: <AppstoreOutlined aria-hidden /> },
  { path: "/users", label: "users", icon: <UserOutlined aria-hidden />, needs: "manageUsers" },
  { path: "/audit", label: "audit", icon: <AuditOutlined aria-hidden />, needs: "readAudit" },
  { path: "/settings", label: "settings", icon: <SettingOutlined aria-hidden />, needs: "setUpOrganisation" },
];

/** The pages to go to, as far as the user's role permits; the present one is marked. */
export function Navigation({ onChosen }: { readonly onChosen?: () => void }) {
  const t = useWords(appWords);
  const session = useSession().data;
  const { pathname } = useLocation();
  const held = session?.signedIn ? session.permissions : [];
  const permitted = destinations.filter(({ needs }) => needs === undefined || held.includes(needs));
  const present = permitted
    .filter(({ path }) => pathname === path || (path !== "/" && pathname.startsWith(`${path}/`)))
    .map(({ path }) => path);
  return (
    <nav aria-label={t("navigation")}>
      <Menu
        mode="inline"
        selectedKeys={present}
        style={{ borderInlineEnd: "none" }}
        onClick={onChosen ?? (() => undefined)}
        items={permitted.map(({ path, label, icon }) => ({
          key: path,
          icon,
          label: (
            <Link to={path} {...(present.includes(path) && { "aria-current": "page" as const })}>
              {t(label)}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}
