import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../command-line.ts";

// With parameters no server is asked: these command lines run here as they are.

let said: { stdout: string; stderr: string };

beforeEach(() => {
  said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += text;
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

async function predict(model: string, ...args: string[]) {
  const nowhere = { GRADUS_LANGUAGE: "en", GRADUS_DATA: "/nonexistent", GRADUS_SERVER: "/nonexistent" };
  const exitCode = await runCommandLine(["predict", model, ...args], nowhere);
  return { exitCode, ...said };
}

const cdnow = "r=0.24259,alpha=4.4136,a=0.79292,b=2.42591";
const pareto = "r=.55328,alpha=10.5777,s=.60624,beta=11.6687";
const donations = "alpha=1.2035,beta=.7497,gamma=.6567,delta=2.7834";

function options(text: string): string[] {
  return text.split(" ").filter((part) => part !== "");
}

describe("a model with its parameters, without any facts", () => {
  test.each([
    [
      "bg-nbd",
      cdnow,
      "--x 2 --tx 30.428571 --T 38.857143 --next 39",
      { alive: 0.726621, expected: 1.225994 },
    ],
    ["bg-nbd", cdnow, "--x 0 --tx 0 --T 38.857143 --next 39", { alive: 1, expected: 0.194794 }],
    ["bg-nbd", cdnow, "--x 26 --tx 30.857143 --T 31 --next 39", { alive: 0.968854, expected: 20.748907 }],
    ["pareto-nbd", pareto, "--x 0 --tx 0 --T 38.857143 --next 39", { alive: 0.295113, expected: 0.10707 }],
    [
      "pareto-nbd",
      pareto,
      "--x 2 --tx 30.428571 --T 38.857143 --next 39",
      { alive: 0.869133, expected: 1.455202 },
    ],
  ])("%s at %s: %s", async (model, parameters, history, known) => {
    const { exitCode, stdout } = await predict(
      model,
      "--parameters",
      parameters,
      ...options(history),
      "--json",
    );
    const answer = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(Object.keys(answer)).toEqual(["model", "parameters", "alive", "expected", "dert"]);
    expect(answer.model).toBe(model);
    expect(answer.alive).toBeCloseTo(known.alive, 5);
    expect(Math.abs(answer.expected / known.expected - 1)).toBeLessThan(1e-4); // published at the fit, not at its rounded parameters
    expect(answer.dert).toBeGreaterThan(answer.expected);
  });

  test("a discount of a year takes off as much as it says", async () => {
    const at = async (rate: string) => {
      said.stdout = "";
      const history = options(`--x 2 --tx 30 --T 38 --next 0 --discount-rate ${rate} --json`);
      return JSON.parse((await predict("pareto-nbd", "--parameters", pareto, ...history)).stdout).dert;
    };
    // 2,000 years of steps of a week come near the endless future
    const { paretoNbd, compressHistories } = await import("@gradus/engine");
    const { histories } = compressHistories([2], [30], [38]);
    const parameters = { r: 0.55328, alpha: 10.5777, s: 0.60624, beta: 11.6687 };
    const steps = { length: 0.1, count: 20_000, rate: 1.15 ** (0.1 / 52.1775) - 1 };
    const [nearly = 0] = paretoNbd.discounted(parameters, histories, steps);
    expect(await at("0.15")).toBeCloseTo(nearly, 1);
    expect(await at("0.3")).toBeLessThan(await at("0.15"));
  });

  test("gamma-gamma, bg-bb and sbg give the published figures", async () => {
    const answer = async (model: string, parameters: string, input: string) => {
      said.stdout = "";
      return JSON.parse(
        (await predict(model, "--parameters", parameters, ...options(input), "--json")).stdout,
      );
    };
    const spend = await answer("gamma-gamma", "p=6.25,q=3.74,v=15.44", "--x 2 --mean 40");
    expect(spend.expectedSpend).toBeCloseTo(39.14042, 5);
    expect(spend.populationMean).toBeCloseTo(35.21898, 5);
    expect(await answer("gamma-gamma", "p=6.25,q=3.74,v=15.44", "--x 0")).toMatchObject({
      expectedSpend: spend.populationMean,
    });
    const donor = await answer("bg-bb", donations, "--x 6 --tx 6 --n 6 --next 5");
    expect(donor.expected).toBeCloseTo(3.75, 2);
    const contract = await answer("sbg", "alpha=.66809,beta=3.80609", "--n 0 --next 7");
    expect(contract.survival).toBeCloseTo(0.491, 2);
    expect(contract.retention).toBeCloseTo(3.80609 / 4.47418, 9);
    const renewed = await answer("sbg", "alpha=.66809,beta=3.80609", "--n 3 --next 4");
    const sofar = await answer("sbg", "alpha=.66809,beta=3.80609", "--n 0 --next 3");
    expect(renewed.survival * sofar.survival).toBeCloseTo(contract.survival, 9);
    expect(renewed.derl).toBeGreaterThan(contract.derl);
  });

  test("without JSON the figures have names, in the language asked for", async () => {
    const history = options("--x 2 --tx 30.428571 --T 38.857143 --next 39");
    const { stdout } = await predict("bg-nbd", "--parameters", cdnow, ...history, "--language", "zh");
    expect(stdout).toMatch(/^活跃概率 +72\.66%$/m);
    expect(stdout).toMatch(/^预期购买次数 +1\.226$/m);
  });

  test("spend without a mean is said, and is no number", async () => {
    const told = await predict(
      "gamma-gamma",
      ...options("--parameters p=6,q=0.9,v=15 --x 2 --mean 40 --json"),
    );
    expect(told.exitCode).toBe(1);
    expect(JSON.parse(told.stdout)).toMatchObject({
      expectedSpend: null,
      populationMean: null,
      abstention: { code: "spendMeanUnknown" },
    });
    expect(told.stderr).toBe(
      "Spend varies so much between customers that it has no mean (q = 0.9, at most 1).\n",
    );
  });
});

describe("what makes no sense is said in one line, and ends with 2", () => {
  test.each([
    ["C1", "--x 2", "--x goes with a model and its --parameters."],
    ["C1", "--discount-rate 0.1", "--discount-rate goes with a model and its --parameters."],
    [
      "C1",
      "--parameters r=1",
      "--parameters are those of a model: bg-nbd, mbg-nbd, pareto-nbd, bg-bb, sbg, gamma-gamma, not “C1”.",
    ],
    ["sbg", "--parameters alpha=1", "sbg also takes the parameter beta."],
    ["bg-nbd", "--parameters r=1", "bg-nbd also takes the parameters alpha, a, b."],
    ["sbg", "--parameters alpha=1,s=1", "sbg has no parameter “s”; it takes alpha, beta."],
    ["sbg", "--parameters alpha=1,alpha=1", "alpha is given twice."],
    ["sbg", "--parameters alpha=0,beta=1", "Parameter alpha of sbg is a number above 0, not “0”."],
    ["sbg", "--parameters alpha=1,beta=-1", "Parameter beta of sbg is a number above 0, not “-1”."],
    ["sbg", "--parameters alpha=1,beta=1e999", "Parameter beta of sbg is a number above 0, not “1e999”."],
    [
      "sbg",
      "--parameters alpha:1",
      "--parameters is a list such as alpha=1,beta=1; “alpha:1” is no part of one.",
    ],
    ["sbg", "--parameters alpha=1,beta=1 --n 1", "sbg also takes --next."],
    ["sbg", "--parameters alpha=1,beta=1 --n 1 --next 2 --T 3", "sbg takes no --T."],
    [
      "sbg",
      "--parameters alpha=1,beta=1 --n 1.5 --next 2",
      "--n is a whole number from 0 to 1000000, not “1.5”.",
    ],
    ["bg-nbd", `--parameters ${cdnow} --x 2 --tx 3`, "bg-nbd also takes --T, --next."],
    [
      "bg-nbd",
      `--parameters ${cdnow} --x 2 --tx 9 --T 8 --next 1`,
      "--tx 9 lies after --T 8: the last purchase comes before the end.",
    ],
    [
      "bg-nbd",
      `--parameters ${cdnow} --x 0 --tx 3 --T 8 --next 1`,
      "Without repeat purchases (--x 0) --tx is 0.",
    ],
    [
      "bg-nbd",
      `--parameters ${cdnow} --x 2 --tx 0 --T 8 --next 1`,
      "With repeat purchases --tx, the time of the last one, is above 0.",
    ],
    ["bg-nbd", `--parameters ${cdnow} --x 2 --tx 3 --T -8 --next 1`, "--T is a number from 0, not “-8”."],
    [
      "bg-nbd",
      `--parameters ${cdnow} --x 2 --tx 3 --T 8 --next 1 --discount-rate 0`,
      "--discount-rate is a rate above 0 such as 0.15, not “0”.",
    ],
    [
      "bg-bb",
      `--parameters ${donations} --x 3 --tx 2 --n 6 --next 1`,
      "--x 3 purchases do not fit into --tx 2 periods: a period holds one at most.",
    ],
    [
      "bg-nbd",
      "--parameters r=1,alpha=1,a=1e300,b=1e300 --x 2 --tx 3 --T 8 --next 1",
      "bg-nbd cannot be computed at numbers so large or so small.",
    ],
    ["gamma-gamma", "--parameters p=1,q=2,v=3 --x 1", "gamma-gamma also takes --mean."],
    ["gamma-gamma", "--parameters p=1,q=2,v=3 --x 1 --mean 0", "--mean is spend above 0."],
  ])("predict %s %s", async (name, args, line) => {
    expect(await predict(name, ...options(args))).toEqual({ exitCode: 2, stdout: "", stderr: `${line}\n` });
    said.stderr = "";
    const { stderr } = await predict(name, ...options(args), "--language", "zh");
    expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
  });
});
