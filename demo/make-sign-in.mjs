// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @import { Words } from "./language.mjs" */

/**
 * Makes the demo's administrator while there is no user yet, and words how to sign in. The password is
 * told this once; undefined when there is a user already.
 *
 * @param {string} url of the server
 * @param {string} data its data directory, whose local key lets us in
 * @param {"zh" | "en"} language
 * @returns {Promise<Words | undefined>}
 */
export async function makeSignIn(url, data, language) {
  const key = await readFile(join(data, "local.key"), "utf8");
  const users = `${url}/api/users`;
  const headers = { authorization: `Bearer ${key}`, "accept-language": language };
  const known = await read(await fetch(users, { headers }));
  if (known.users.length > 0) return undefined;

  const name = { en: "Demo Administrator", zh: "演示管理员" }[language];
  const { user, password } = await read(
    await fetch(users, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ name, userName: "demo", role: "administrator", language }),
    }),
  );
  return {
    en: `\nSign in at ${url} as ${user.userName} with the password ${password} (shown this once).`,
    zh: `\n登录地址：${url}，用户名：${user.userName}，密码：${password}（仅显示这一次）。`,
  };
}

/**
 * @param {Response} answer
 * @returns {Promise<any>}
 */
async function read(answer) {
  const body = /** @type {any} */ (await answer.json());
  if (!answer.ok) throw new Error(body.detail);
  return body;
}
