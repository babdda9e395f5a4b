import { z } from "zod";
import { type Permission, permissions, roles } from "./permissions.ts";
import { defineRoute } from "./route.ts";

const RoleSchema = z.enum(roles);
const LanguageSchema = z.enum(["zh", "en"]);
const PermissionSchema = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);
const Password = z
  .string()
  .max(1000)
  .meta({ description: "8 to 128 characters; easily guessed ones are refused." });
const line = /^\P{Cc}*$/u; // no control characters
const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(line)
  .meta({ description: "As colleagues read it." });
const UserName = z.string().trim().max(100).meta({ description: "To sign in with; case does not matter." });
const Email = z.string().trim().max(254);
const Mobile = z
  .string()
  .trim()
  .max(40)
  .meta({ description: "A number without + is one of mainland China; kept as E.164." });
const Owner = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(line)
  .meta({ description: "How customers name the user as their owner." });
const Teams = z
  .array(z.string().trim().min(1).max(200).regex(line))
  .max(200)
  .meta({ description: "Teams the user leads, as customers name them." });

export const UserSchema = z.object({
  id: z.string(),
  name: PersonName,
  userName: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable().meta({ description: "E.164, such as +8613800001234." }),
  role: RoleSchema,
  owner: Owner,
  teams: Teams,
  language: LanguageSchema,
  disabled: z.boolean().meta({ description: "A disabled user cannot sign in and is signed out." }),
});
/** Somebody who may sign in. */
export type User = z.infer<typeof UserSchema>;

export const SessionSchema = z.discriminatedUnion("signedIn", [
  z.object({
    signedIn: z.literal(true),
    user: UserSchema.meta({ description: "For the holder of the local key: `local`, who is no user." }),
    permissions: z.array(PermissionSchema).meta({ description: "What the role permits." }),
    organisationSetUp: z.boolean().meta({ description: "False until the organisation has a name." }),
  }),
  z.object({
    signedIn: z.literal(false),
    firstVisit: z.boolean().meta({ description: "There is no user yet: the server's link makes the first." }),
  }),
]);
/** Who is asking, and what for. */
export type Session = z.infer<typeof SessionSchema>;

export const getSession = defineRoute({
  method: "GET",
  path: "/api/session",
  summary: "Who is signed in",
  status: 200,
  answer: SessionSchema,
  refuses: [],
  open: true,
});

export const signIn = defineRoute({
  method: "POST",
  path: "/api/session",
  summary: "Sign in with a user name, an e-mail address or a mobile number",
  body: z.object({ identifier: z.string().max(300), password: Password }).strict(),
  status: 200,
  answer: SessionSchema,
  refuses: ["signInWrong", "signInThrottled"],
  open: true,
});

export const signOut = defineRoute({
  method: "DELETE",
  path: "/api/session",
  summary: "Sign out; to do so twice is no error",
  status: 204,
  refuses: [],
  open: true,
});

export const changePassword = defineRoute({
  method: "PUT",
  path: "/api/session/password",
  summary: "Change one's own password; every other session of the user ends",
  body: z.object({ current: Password, next: Password }).strict(),
  status: 204,
  refuses: ["signInNeeded", "signInThrottled", "passwordWrong", "passwordLength", "passwordCommon"],
});

export const changeProfile = defineRoute({
  method: "PUT",
  path: "/api/session/profile",
  summary: "Change one's own name or language",
  body: z.object({ name: PersonName, language: LanguageSchema }).partial().strict(),
  status: 200,
  answer: SessionSchema,
  refuses: ["signInNeeded"],
});

const contactRefusals = [
  "userNameWrong",
  "userNameTaken",
  "userEmailWrong",
  "userEmailTaken",
  "userMobileWrong",
  "userMobileTaken",
] as const;

export const makeFirstVisit = defineRoute({
  method: "POST",
  path: "/api/first-visit",
  summary: "Make the first administrator with the token of the link the server printed, and sign in",
  body: z
    .object({
      token: z.string().max(200),
      name: PersonName,
      userName: UserName,
      email: Email.optional(),
      mobile: Mobile.optional(),
      password: Password,
      language: LanguageSchema.optional(),
    })
    .strict(),
  status: 201,
  answer: SessionSchema,
  refuses: ["firstVisitWrong", "passwordLength", "passwordCommon", ...contactRefusals],
  open: true,
});

export const listUsers = defineRoute({
  method: "GET",
  path: "/api/users",
  summary: "All users, by name",
  status: 200,
  answer: z.object({ users: z.array(UserSchema) }),
  refuses: [],
  needs: "manageUsers",
});

const NewPasswordSchema = z.string().meta({ description: "Made by the server and told only here." });

export const createUser = defineRoute({
  method: "POST",
  path: "/api/users",
  summary: "Create a user with a password made by the server",
  body: z
    .object({
      name: PersonName,
      userName: UserName,
      email: Email.optional(),
      mobile: Mobile.optional(),
      role: RoleSchema,
      owner: Owner.optional().meta({ description: "Default: the name." }),
      teams: Teams.optional(),
      language: LanguageSchema.optional().meta({ description: "Default: the organisation's." }),
    })
    .strict(),
  status: 201,
  answer: z.object({ user: UserSchema, password: NewPasswordSchema }),
  refuses: contactRefusals,
  needs: "manageUsers",
});

const UserParams = z.object({ id: z.string().max(100) });

export const changeUser = defineRoute({
  method: "PUT",
  path: "/api/users/{id}",
  summary: "Change a user: what is given changes, null takes away; disabling ends the user's sessions",
  params: UserParams,
  body: z
    .object({
      name: PersonName,
      userName: UserName,
      email: Email.nullable(),
      mobile: Mobile.nullable(),
      role: RoleSchema,
      owner: Owner,
      teams: Teams,
      language: LanguageSchema,
      disabled: z.boolean(),
    })
    .partial()
    .strict(),
  status: 200,
  answer: UserSchema,
  refuses: ["userUnknown", "userLastAdministrator", ...contactRefusals],
  needs: "manageUsers",
});

export const resetPassword = defineRoute({
  method: "POST",
  path: "/api/users/{id}/password",
  summary: "Give a user a new password made by the server; the user's sessions end",
  params: UserParams,
  status: 200,
  answer: z.object({ password: NewPasswordSchema }),
  refuses: ["userUnknown"],
  needs: "manageUsers",
});

export const listPeople = defineRoute({
  method: "GET",
  path: "/api/people",
  summary:
    "Names to choose from as a customer's owner or team: those in use among one's customers, and users'",
  status: 200,
  answer: z.object({ owners: z.array(z.string()), teams: z.array(z.string()) }),
  refuses: [],
});
