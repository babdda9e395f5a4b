import { createHash } from "node:crypto";
import type { getAdapter } from "better-auth/db/adapter";

type Adapter = Awaited<ReturnType<typeof getAdapter>>;
type Bare = Omit<Adapter, "transaction">;
type Query = Parameters<Adapter["deleteMany"]>[0] | Parameters<Adapter["findMany"]>[0];

/**
 * Keeps of every session's token a digest only, so that who reads the database, or a backup of it, can
 * sign in as nobody. better-auth itself stores tokens as they are: this stands between it and its
 * tables, digests a token on the way in and puts back on the way out the one that was asked for.
 */
export function digestTokens(adapter: Adapter): Adapter {
  return {
    ...digestBare(adapter),
    transaction: (work) => adapter.transaction((inner) => work(digestBare(inner))),
  };
}

function digestBare<B extends Bare>(adapter: B): B {
  return {
    ...adapter,
    create: async (query) => {
      const token = query.model === "session" ? (query.data as { token?: unknown }).token : undefined;
      if (typeof token !== "string") return adapter.create(query);
      const row = await adapter.create({ ...query, data: { ...query.data, token: digest(token) } });
      return { ...(row as object), token } as never;
    },
    findOne: async (query) => restore(query, await adapter.findOne(byDigest(query))),
    update: async (query) => restore(query, await adapter.update(byDigest(query))),
    consumeOne: async (query) => restore(query, await adapter.consumeOne(byDigest(query))),
    findMany: (query) => adapter.findMany(byDigest(query)),
    count: (query) => adapter.count(byDigest(query)),
    updateMany: (query) => adapter.updateMany(byDigest(query)),
    delete: (query) => adapter.delete(byDigest(query)),
    deleteMany: (query) => adapter.deleteMany(byDigest(query)),
  };
}

function byDigest<Q extends Query>(query: Q): Q {
  if (query.model !== "session" || query.where === undefined) return query;
  const where = query.where.map((condition) => {
    if (condition.field !== "token") return condition;
    const { value } = condition;
    return { ...condition, value: Array.isArray(value) ? value.map(digest) : digest(value) };
  });
  return { ...query, where };
}

function restore(query: Query, row: unknown): never {
  const token = query.model === "session" && query.where?.find(({ field }) => field === "token")?.value;
  const isAsked = typeof token === "string" && typeof row === "object" && row !== null && "token" in row;
  return (isAsked ? { ...row, token } : row) as never;
}

function digest(token: unknown): string {
  return createHash("sha256").update(String(token)).digest("base64url");
}
