/**
 * Which way imports may point (ARCHITECTURE.md, "Direction"). The rules speak of places, so a
 * new file or module falls under them without being named here.
 */

/** What each workspace may import of the others. One that is missing here may import none. */
const mayImport = {
  engine: [],
  contract: ["engine"],
  sdk: ["contract"],
  cli: ["sdk", "contract", "engine"],
  web: ["sdk", "contract", "engine"],
  server: ["engine", "contract"],
};

const workspace = "^(?:packages|apps)/";
const server = "^apps/server/src/";
const test = "[.]test[.]tsx?$";

const directions = Object.entries(mayImport).map(([name, others]) => ({
  name: `${name}-keeps-its-direction`,
  comment: `${name} imports ${others.join(" and ") || "no other workspace"}.`,
  severity: "error",
  from: { path: `${workspace}${name}/` },
  to: { path: workspace, pathNot: `${workspace}(?:${[name, ...others].join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...directions,
    {
      name: "workspace-has-a-direction",
      comment: "A new workspace states what it may import, at the top of this file.",
      severity: "error",
      from: { path: `${workspace}([^/]+)/`, pathNot: `${workspace}(?:${Object.keys(mayImport).join("|")})/` },
      to: { path: workspace, pathNot: `${workspace}$1/` },
    },
    {
      name: "workspaces-meet-by-name",
      comment: "Import @gradus/…, not a path into another workspace.",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^(?:packages|apps)/[^/]+/",
        pathNot: "^$1/$2/",
        dependencyTypesNot: ["aliased-workspace"],
      },
    },
    {
      name: "engine-is-pure",
      comment: "The engine stands on CEL's parser and @stdlib alone, without Node.",
      severity: "error",
      from: {
        path: "^packages/engine/src/",
        pathNot: `${test}|/arbitrary-[a-z-]+[.]ts$|^packages/engine/src/testing/`,
      },
      to: { pathNot: "^packages/engine/src/|(?:^|/)node_modules/(?:@bufbuild/cel|@stdlib)/" },
    },
    {
      name: "platform-knows-no-module",
      comment: "Modules stand on the platform, never the other way round.",
      severity: "error",
      from: { path: `${server}platform/` },
      to: { path: `${server}modules/` },
    },
    {
      name: "nothing-imports-the-top",
      comment: "main.ts and app.ts are where everything is put together; only config.ts is for all.",
      severity: "error",
      from: { path: `${server}(?:modules|platform)/` },
      to: { path: `${server}[^/]+$`, pathNot: `${server}config[.]ts$` },
    },
    {
      name: "modules-meet-at-the-door",
      comment: "Another module is what its index.ts offers.",
      severity: "error",
      from: { path: `${server}modules/([^/]+)/` },
      to: { path: `${server}modules/`, pathNot: `${server}modules/(?:$1/|[^/]+/index[.]ts$)` },
    },
    {
      name: "top-uses-the-door",
      comment: "main.ts and app.ts know a module by its index.ts.",
      severity: "error",
      from: { path: `${server}[^/]+$`, pathNot: test },
      to: { path: `${server}modules/`, pathNot: `${server}modules/[^/]+/index[.]ts$` },
    },
    {
      name: "door-is-for-others",
      comment: "Inside a module, import the file itself, not the module's own door.",
      severity: "error",
      from: { path: `${server}modules/([^/]+)/` },
      to: { path: `${server}modules/$1/index[.]ts$` },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(?:^|/)node_modules/" },
    exclude: { path: "(?:^|/)dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // imports of types point somewhere, too
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
