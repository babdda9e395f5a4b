import {
  accept,
  changePassword as changePasswordRoute,
  changeProfile as changeProfileRoute,
  changeUser as changeUserRoute,
  createUser as createUserRoute,
  getSession,
  listPeople,
  listUsers,
  makeFirstVisit as makeFirstVisitRoute,
  refuse,
  resetPassword as resetPasswordRoute,
  signIn as signInRoute,
  signOut,
} from "@gradus/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { makePassword } from "../../platform/auth/password.ts";
import type { Context } from "../../platform/context.ts";
import type { Asker } from "../../platform/database/tx.ts";
import { sendCookies } from "../../platform/http/send-cookies.ts";
import { serveRoute } from "../../platform/http/serve-route.ts";
import { changePassword } from "./change-password.ts";
import { changeUser } from "./change-user.ts";
import { createUser } from "./create-user.ts";
import { describeSession } from "./describe-session.ts";
import type { Entrance } from "./entrance.ts";
import { askerOf, stranger } from "./identify.ts";
import { makeFirstVisit } from "./make-first-visit.ts";
import { readPeople } from "./people-queries.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn, type Visitor } from "./sign-in.ts";
import { readUsers } from "./user-queries.ts";

/** Signing in and out, one's own settings, users, and the names customers may be given to. */
export function serveAccess(app: FastifyInstance, { database }: Context, entrance: Entrance): void {
  const describe = (asker: Asker | null) =>
    database.asApp(asker ?? stranger, async (tx) => accept(await describeSession(tx, asker)));

  serveRoute(app, getSession, ({ asker }) => describe(asker));
  serveRoute(app, signInRoute, async ({ body, request, reply }) => {
    const outcome = await signIn(database, entrance, body, visitorOf(request));
    if (!outcome.ok) {
      const { code, params } = outcome.problem;
      if (code === "signInThrottled") reply.header("retry-after", String(params.seconds));
      return outcome;
    }
    sendCookies(reply, outcome.value.cookies);
    return describe(askerOf(outcome.value.user));
  });
  serveRoute(app, signOut, async ({ request, reply }) => {
    const { cookie } = request.headers;
    if (cookie !== undefined) sendCookies(reply, await entrance.sessions.end(cookie));
    return accept(undefined);
  });
  serveRoute(app, changePasswordRoute, async ({ asker, body, request, reply }) => {
    const outcome = await changePassword(database, entrance, asker, body, visitorOf(request));
    if (!outcome.ok) return outcome;
    sendCookies(reply, outcome.value);
    return accept(undefined);
  });
  serveRoute(app, changeProfileRoute, ({ asker, body }) =>
    database.asApp(asker, async (tx) => {
      if (asker.userId === undefined) return refuse("signInNeeded");
      const changed = await changeUser(tx, asker.userId, body);
      return changed.ok ? accept(await describeSession(tx, asker)) : refuse("signInNeeded");
    }),
  );
  serveRoute(app, makeFirstVisitRoute, async ({ body, request, reply }) => {
    const made = await database.asApp(stranger, (tx) => makeFirstVisit(tx, entrance.firstVisit, body));
    if (!made.ok) return made;
    const { userName: identifier } = made.value;
    const { password } = body;
    const outcome = await signIn(database, entrance, { identifier, password }, visitorOf(request));
    if (!outcome.ok) return describe(null); // the address has tried too often: signed in by hand, later
    sendCookies(reply, outcome.value.cookies);
    return describe(askerOf(made.value));
  });
  serveRoute(app, listUsers, ({ asker }) =>
    database.asApp(asker, async (tx) => accept({ users: await readUsers(tx) })),
  );
  serveRoute(app, createUserRoute, ({ asker, body }) =>
    database.asApp(asker, async (tx) => {
      const password = makePassword();
      const created = await createUser(tx, body, password);
      return created.ok ? accept({ user: created.value, password }) : created;
    }),
  );
  serveRoute(app, changeUserRoute, ({ asker, params, body }) =>
    database.asApp(asker, (tx) => changeUser(tx, params.id, body)),
  );
  serveRoute(app, resetPasswordRoute, ({ asker, params }) =>
    database.asApp(asker, (tx) => resetPassword(tx, params.id)),
  );
  serveRoute(app, listPeople, ({ asker }) =>
    database.asApp(asker, async (tx) => accept(await readPeople(tx))),
  );
}

function visitorOf({ ip, headers }: FastifyRequest): Visitor {
  return { address: ip, cookie: headers.cookie };
}
