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
