/** What a user can be. Who sees which customers follows from it too: see {@link scopeOf}. */
export const roles = ["administrator", "manager", "member"] as const;
/** An administrator runs the product; a manager leads teams; a member looks after customers. */
export type Role = (typeof roles)[number];

/** What a role lets its users do; what is not here is open to everybody who is signed in. */
export const permissions = {
  /** Create users, give them roles, end their sessions. */
  manageUsers: ["administrator"],
  /** Name, currency, time zone, fiscal year, language; the demo company. */
  setUpOrganisation: ["administrator"],
  /** Attributes, activity types and metrics. */
  editCatalogue: ["administrator"],
  /** Drafts and their publication. */
  editSchemes: ["administrator"],
  /** Approve drafts that somebody else submitted, or send them back. */
  approveSchemes: ["administrator"],
  /** Trials and live runs, decisions on held ones, taking back. */
  runSchemes: ["administrator"],
  /** Agree to overrides for the teams one leads, or refuse them. */
  agreeOverrides: ["administrator", "manager"],
  /** Approve overrides, and end them early. */
  approveOverrides: ["administrator"],
  /** Bring files in and take them back: reaches every customer. */
  importFiles: ["administrator"],
  /** Find and merge duplicates: reaches every customer. */
  mergeCustomers: ["administrator"],
  /** Change who looks after customers, of those one sees. */
  assignCustomers: ["administrator", "manager"],
  /** Take lists out as files, of the customers one sees. */
  exportCustomers: ["administrator", "manager"],
  /** What all customers are worth together: settings, models, reports. One customer's is seen by who sees the customer. */
  readValue: ["administrator"],
  /** Read the audit log. */
  readAudit: ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

/** Something that not every role may do. */
export type Permission = keyof typeof permissions;

/** Whether a role may do it. */
export function isPermitted(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** An administrator sees every customer; everybody else their own, and a manager those of the teams led. */
export function scopeOf(role: Role): "everybody" | "own" {
  return role === "administrator" ? "everybody" : "own";
}
