import { describe, expect, it } from "vitest";
import type { ChartLook } from "./chart-look.ts";
import type { FlowPicture } from "./flow.ts";
import { flowOption } from "./flow-option.ts";

const look = {
  moves: false,
  text: "#222222",
  font: "system-ui",
  ground: "#fff",
  border: "#ddd",
} as ChartLook;
const place = (code: string) => ({ code, name: `<${code}>`, colour: "#888888" });
const flow: FlowPicture = {
  before: [place("gold"), place("base"), place("new")],
  after: [place("gold"), place("base")],
  bands: [
    { from: "gold", to: "base", value: 2, colour: "red" },
    { from: "base", to: "base", value: 7, colour: "grey" },
    { from: "base", to: "gold", value: 0, colour: "green" },
  ],
  write: (value) => `${value} customers`,
};
const series = flowOption(flow, look).series as unknown as {
  data: { name: string; value: number; label: { formatter: string } }[];
  links: { source: string; target: string; value: number }[];
};

describe("a flow as echarts takes it", () => {
  it("has a node for each place that holds somebody, by side and in order", () => {
    expect(series.data.map(({ name, value }) => [name, value])).toEqual([
      ["from gold", 2],
      ["from base", 7],
      ["to base", 9],
    ]);
    expect(series.data[2]?.label.formatter).toBe("<base>  9 customers");
  });

  it("leaves out what nobody goes", () => {
    expect(series.links.map(({ source, target, value }) => [source, target, value])).toEqual([
      ["from gold", "to base", 2],
      ["from base", "to base", 7],
    ]);
  });

  it("writes names beside the pointer as text, never as markup", () => {
    const { formatter } = flowOption(flow, look).tooltip as { formatter: (params: unknown) => string };
    expect(formatter({ data: { source: "from gold", target: "to base" }, value: 2 })).toBe(
      "&#60;gold&#62; → &#60;base&#62;: 2 customers",
    );
  });
});
