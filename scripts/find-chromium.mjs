// @ts-check
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { promisify } from "node:util";
import { holdLock } from "./hold-lock.mjs";

const run = promisify(execFile);
const places = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
  (name) => `/usr/bin/${name}`,
);
const packages = ["chromium", "fonts-noto-cjk"];

/**
 * A Chromium to test the pages in: the one CHROMIUM_PATH names, else the system's, else (as root on
 * Debian) one that is installed now, with a font that has Chinese characters.
 *
 * @returns {Promise<string>} its path
 * @throws {Error} in words when there is none and none can be installed
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is no program.`);
  }
  return await holdLock("chromium", async () => places.find(isProgram) ?? (await install()));
}

async function install() {
  if (process.getuid?.() !== 0) {
    throw new Error(
      `The pages are tested in Chromium: install it (apt-get install ${packages.join(" ")}), or name one with CHROMIUM_PATH.`,
    );
  }
  console.log("Installing Chromium for the tests of the pages …");
  const options = ["-o", "DPkg::Lock::Timeout=300", "-qq"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", [...options, "update"], { env });
  await run("apt-get", [...options, "install", "-y", "--no-install-recommends", ...packages], {
    env,
    maxBuffer: 1 << 26,
  });
  const found = places.find(isProgram);
  if (!found)
    throw new Error("Chromium was installed and is not where it should be; name it with CHROMIUM_PATH.");
  return found;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
