import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as engine from "./index.ts";

/** The code of one `@example` block, and where it stands. */
interface Example {
  readonly path: string;
  readonly name: string;
  readonly code: string;
}

/** One line of it: what to run, and what it is said to give. */
interface Step {
  readonly source: string;
  readonly expected: string | undefined;
}

/** What came at an arrow, and what was said would come. */
interface Result {
  readonly source: string;
  readonly found: unknown;
  readonly said: unknown;
}

const here = import.meta.dirname;
const paths = ts.sys
  .readDirectory(here, [".ts"], ["**/*.test.ts"])
  .map((path) => path.slice(here.length + 1));

function examplesIn(path: string): Example[] {
  const text = readFileSync(`${here}/${path}`, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Example[] = [];
  const visit = (node: ts.Node) => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.parent.parent !== node || tag.tagName.text !== "example") continue;
      const code = ts.getTextOfJSDocComment(tag.comment) ?? "";
      found.push({ path, name: nameOf(node), code });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join();
  return ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)
    ? (node.name?.text ?? "")
    : node.getText().slice(0, 40);
}

/** A step ends at a line's `//=> value`; a statement without one, over however many lines, sets the scene. */
function stepsOf(code: string): Step[] {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  return file.statements.map((statement) => {
    const restOfLine = code.slice(statement.end).split("\n", 1)[0] ?? "";
    return {
      source: statement.getText(),
      expected: /^\s*\/\/=>(.*)$/.exec(restOfLine)?.[1]?.trim(),
    };
  });
}

/** Runs the block with the module's exports at hand. */
async function run({ path, code }: Example): Promise<Result[]> {
  const exports: Record<string, unknown> = {
    ...engine,
    ...(await import(/* @vite-ignore */ `${here}/${path}`)),
  };
  const scene: string[] = [];
  const results: Result[] = [];
  for (const { source, expected } of stepsOf(code)) {
    if (expected === undefined) {
      scene.push(source);
      continue;
    }
    const value = (expression: string) => {
      const body = [...scene, `return (${expression.replace(/;$/, "")});`].join("\n");
      const { outputText } = ts.transpileModule(`function example() {\n${body}\n}`, {
        compilerOptions: { target: ts.ScriptTarget.ES2022 },
      });
      return new Function(...Object.keys(exports), `${outputText}\nreturn example();`)(
        ...Object.values(exports),
      );
    };
    results.push({ source, found: value(source), said: value(expected) });
  }
  return results;
}

const examples = paths.flatMap(examplesIn);

describe("the examples of docstrings", () => {
  test("are found", () => {
    const marks = paths.map((path) => readFileSync(`${here}/${path}`, "utf8").split("* @example").length - 1);
    expect(examples.length).toBe(marks.reduce((sum, count) => sum + count, 0));
    expect(examples.length).toBeGreaterThan(0);
  });

  for (const example of examples) {
    test(`${example.path}: ${example.name} gives what it says`, async () => {
      const results = await run(example);
      expect(results.length).toBeGreaterThan(0);
      for (const { source, found, said } of results) expect(found, source).toEqual(said);
    });
  }
});

describe("the runner", () => {
  const example = (code: string): Example => ({ path: "calendar/day.ts", name: "", code });

  test("compares bigints, texts, arrays and undefined, after statements of several lines", async () => {
    const code = [
      "const days = [",
      '  parseDay("1970-01-02")!,',
      "];",
      "days; //=> [1]",
      'parseDay("x"); //=> undefined',
      "parseDecimal('1'); //=> 1000000000000n",
      'formatDay(0); //=> "1970-01-02"',
    ].join("\n");
    const results = await run(example(code));
    expect(results.map(({ found }) => found)).toEqual([[1], undefined, 10n ** 12n, "1970-01-01"]);
    expect(results.map(({ said }) => said)).toEqual([[1], undefined, 10n ** 12n, "1970-01-02"]);
  });

  test("finds nothing where no arrow is", async () => {
    expect(await run(example("parseDay('x');"))).toEqual([]);
  });
});
