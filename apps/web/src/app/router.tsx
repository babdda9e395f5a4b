import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Gate } from "./gate.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageFault } from "./page-fault.tsx";
import { pages } from "./pages.ts";

const root = createRootRoute({ component: Gate, notFoundComponent: NotFoundPage });

/** The addresses of the pages; who may see one is decided by the gate around them. */
export const router = createRouter({
  routeTree: root.addChildren(
    pages.map(({ path, component }) =>
      createRoute({ getParentRoute: () => root, path, component, errorComponent: PageFault }),
    ),
  ),
  defaultPreload: "intent",
  scrollRestoration: true,
});
