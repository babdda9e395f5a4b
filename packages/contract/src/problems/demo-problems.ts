import type { Problem } from "./problem.ts";

/** The demo company. */
export const demoProblems = {
  demoMissing: {
    status: 404,
    en: "This server came without the demo company.",
    zh: "此服务器未附带演示公司。",
  },
  demoNotEmpty: {
    status: 409,
    en: "There are customers already; the demo company goes into an empty organisation only.",
    zh: "已有客户数据；演示公司只能放入空的组织。",
  },
} as const satisfies Record<string, Problem>;
