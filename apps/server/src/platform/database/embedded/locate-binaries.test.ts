import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkLibraries, locateBinaries } from "./locate-binaries.ts";
import { runProgram } from "./run-program.ts";

test("the programs found are of the version that is promised", async () => {
  const { directory, major } = await locateBinaries();
  await linkLibraries(directory);
  const { output } = await runProgram(join(directory, "bin", "postgres"), ["--version"]);
  expect(major).toBe(18);
  expect(output).toMatch(/^postgres \(PostgreSQL\) 18\./);
});

test("a platform without binaries is told what to do instead", async () => {
  await expect(locateBinaries("linux", "s390x")).rejects.toThrow(/linux-s390x.*set DATABASE_URL/s);
  await expect(locateBinaries("win32", "x64")).rejects.toThrow(/win32-x64.*set DATABASE_URL/s);
});

test("library names that the install script did not make are made, relative, in a copy of any name", async () => {
  const parent = await mkdtemp(join(tmpdir(), "gradus-links-"));
  try {
    const copy = join(parent, "postgresql-18");
    const installed = await locateBinaries();
    await mkdir(join(copy, "lib"), { recursive: true });
    await writeFile(
      join(copy, "pg-symlinks.json"),
      await readFile(join(installed.directory, "pg-symlinks.json"), "utf8"),
    );
    expect(await linkLibraries(copy)).toBe(true);
    expect(await linkLibraries(copy)).toBe(true);
    expect(
      await readlink(join(copy, "lib", process.platform === "darwin" ? "libpq.dylib" : "libpq.so.5")),
    ).toMatch(/^libpq\.[^/]+$/);
  } finally {
    await rm(parent, { recursive: true });
  }
});
