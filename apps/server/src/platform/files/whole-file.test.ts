import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useTestFolder } from "./test-folder.ts";
import { createWholeFile } from "./whole-file.ts";

const { folder, freshPath } = await useTestFolder("whole");

it("two writers of one path do not meet; the last to commit stays", async () => {
  const path = freshPath();
  const [one, two] = [await createWholeFile(path), await createWholeFile(path)];
  await one.append("one");
  await two.append("two");
  await two.commit();
  expect(await readFile(path, "utf8")).toBe("two");
  await one.commit();
  expect(await readFile(path, "utf8")).toBe("one");
  await one.abandon();
  expect(await readdir(folder)).toEqual([path.slice(folder.length + 1)]);
});

describe.skipIf(process.platform === "win32")("a disk that fills up", () => {
  const writers = {
    "delimited-writer.ts": `createDelimitedWriter(path, ["a", "b"])`,
    "xlsx-writer.ts": `createXlsxWriter(path, [{ name: "a", type: "text" }, { name: "b", type: "number" }])`,
  };
  for (const [file, create] of Object.entries(writers)) {
    it(`ends the writing of ${file} with its error, and nothing is left`, async () => {
      const name = create.slice(0, create.indexOf("("));
      const script = join(folder, `${name}.mts`);
      await writeFile(
        script,
        `import { ${name} } from ${JSON.stringify(new URL(file, import.meta.url).href)};
        const path = ${JSON.stringify(join(folder, "full.out"))};
        const writer = await ${create};
        const row = () => [Math.random().toString(36) + Math.random().toString(36), Math.random()];
        try {
          for (let n = 0; n < 2_000; n++) await writer.write(Array.from({ length: 100 }, row));
          await writer.close();
        } catch (error) {
          console.log(error.code);
        }
        await writer.abandon();`,
      );
      // A file may grow to 256 KiB here, and the signal that says so is ignored: the write fails.
      const limited = `trap '' XFSZ; ulimit -f 512; exec "$0" --import tsx "$1"`;
      const options = { encoding: "utf8", timeout: 30_000 } as const;
      expect(execFileSync("sh", ["-c", limited, process.execPath, script], options)).toBe("EFBIG\n");
      expect((await readdir(folder)).filter((entry) => entry.startsWith("full"))).toEqual([]);
    });
  }
});
