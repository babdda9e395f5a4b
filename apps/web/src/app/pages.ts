import type { Permission } from "@gradus/contract";
import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";

/** A page: where it lies, what draws it, who may see it. */
export interface PageEntry {
  /** With parameters as `$name`. */
  readonly path: string;
  readonly component: RouteComponent;
  /** Without it, everybody who is signed in. */
  readonly needs?: Permission;
  /** Shown to strangers, without the frame. */
  readonly open?: true;
  /** Drawn without the frame: printed forms, the first steps. */
  readonly bare?: true;
}

/** Every page there is. What opens later is fetched later; the tests of all pages walk this table. */
export const pages: readonly PageEntry[] = [
  page("/", () => import("../features/overview/overview-page.tsx"), "OverviewPage"),
  page("/welcome", () => import("../features/access/welcome-page.tsx"), "WelcomePage", { open: true }),
  page("/set-up", () => import("../features/organisation/set-up-page.tsx"), "SetUpPage", {
    needs: "setUpOrganisation",
    bare: true,
  }),
  page("/start", () => import("../features/organisation/start-page.tsx"), "StartPage", { bare: true }),
  page("/account", () => import("../features/access/account-page.tsx"), "AccountPage"),
  page("/users", () => import("../features/access/users-page.tsx"), "UsersPage", { needs: "manageUsers" }),
  page("/settings", () => import("../features/organisation/settings-page.tsx"), "SettingsPage", {
    needs: "setUpOrganisation",
  }),
  page("/audit", () => import("../features/audit/audit-page.tsx"), "AuditPage", { needs: "readAudit" }),
  page("/runs", () => import("../features/runs/runs-page.tsx"), "RunsPage"),
  page("/runs/compare", () => import("../features/runs/compare-page.tsx"), "CompareRunsPage"),
  page("/runs/$run", () => import("../features/runs/run-page.tsx"), "RunPage"),
  page("/value", () => import("../features/value/value-page.tsx"), "ValuePage", { needs: "readValue" }),
  page("/value/customers", () => import("../features/value/value-customers-page.tsx"), "ValueCustomersPage", {
    needs: "readValue",
  }),
  page("/overrides", () => import("../features/overrides/overrides-page.tsx"), "OverridesPage"),
  page("/assessments", () => import("../features/assessments/assessments-page.tsx"), "AssessmentsPage"),
  page("/assessment-scales", () => import("../features/assessments/scales-page.tsx"), "AssessmentScalesPage"),
  page("/templates", () => import("../features/templates/templates-page.tsx"), "TemplatesPage"),
  page("/templates/$template", () => import("../features/templates/template-page.tsx"), "TemplatePage"),
  page("/attributes", () => import("../features/catalogue/attributes-page.tsx"), "AttributesPage"),
  page("/activity-types", () => import("../features/catalogue/activity-types-page.tsx"), "ActivityTypesPage"),
  page("/metrics", () => import("../features/metrics/metrics-page.tsx"), "MetricsPage"),
  page("/metrics/new", () => import("../features/metrics/metric-page.tsx"), "NewMetricPage", {
    needs: "editCatalogue",
  }),
  page("/metrics/$metric", () => import("../features/metrics/metric-page.tsx"), "MetricPage"),
  page("/imports", () => import("../features/imports/imports-page.tsx"), "ImportsPage", {
    needs: "importFiles",
  }),
  page("/imports/new", () => import("../features/imports/new-import-page.tsx"), "NewImportPage", {
    needs: "importFiles",
  }),
  page("/imports/$import", () => import("../features/imports/import-page.tsx"), "ImportPage", {
    needs: "importFiles",
  }),
  page("/duplicates", () => import("../features/duplicates/duplicates-page.tsx"), "DuplicatesPage", {
    needs: "mergeCustomers",
  }),
  page(
    "/duplicates/$a/$b",
    () => import("../features/duplicates/compare-duplicates-page.tsx"),
    "CompareDuplicatesPage",
    { needs: "mergeCustomers" },
  ),
  page("/customers", () => import("../features/customers/customers-page.tsx"), "CustomersPage"),
  page("/customers/new", () => import("../features/customer/customer-new-page.tsx"), "CustomerNewPage"),
  page("/customers/$customer", () => import("../features/customer/customer-page.tsx"), "CustomerPage"),
  page(
    "/customers/$customer/edit",
    () => import("../features/customer/customer-edit-page.tsx"),
    "CustomerEditPage",
  ),
  page(
    "/customers/$customer/form",
    () => import("../features/customer/grading-form-page.tsx"),
    "GradingFormPage",
    { bare: true },
  ),
  page("/schemes", () => import("../features/schemes/schemes-page.tsx"), "SchemesPage"),
  page(
    "/schemes/compare",
    () => import("../features/schemes/compare-schemes-page.tsx"),
    "CompareSchemesPage",
  ),
  page("/schemes/$scheme", () => import("../features/schemes/scheme-page.tsx"), "SchemePage"),
  page(
    "/schemes/$scheme/shares",
    () => import("../features/compliance/tier-shares-page.tsx"),
    "TierSharesPage",
    { needs: "readValue" },
  ),
  page(
    "/schemes/$scheme/statement",
    () => import("../features/compliance/statement-page.tsx"),
    "StatementPage",
    { bare: true },
  ),
  page("/schemes/$scheme/replay", () => import("../features/replay/replay-page.tsx"), "ReplayPage", {
    needs: "editSchemes",
  }),
  page("/schemes/$scheme/pending", () => import("../features/schemes/pending-page.tsx"), "PendingPage"),
  page("/schemes/$scheme/draft", () => import("../features/schemes/draft-page.tsx"), "DraftPage", {
    needs: "editSchemes",
  }),
];

/** `name` is what the file exports: the page. */
function page<N extends string>(
  path: string,
  load: () => Promise<Record<N, RouteComponent>>,
  name: N,
  more: Pick<PageEntry, "needs" | "open" | "bare"> = {},
): PageEntry {
  return { path, component: lazyRouteComponent(load, name) as RouteComponent, ...more };
}
