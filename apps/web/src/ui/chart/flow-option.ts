import type { ChartOption } from "./chart-engine.ts";
import type { ChartLook } from "./chart-look.ts";
import type { FlowPicture, FlowPlace } from "./flow.ts";

/** A flow in echarts' language, in the look of the pages: places keep the order in which they are given. */
export function flowOption({ before, after, bands, write }: FlowPicture, look: ChartLook): ChartOption {
  const sumOf = (side: "from" | "to", code: string) =>
    bands.reduce((sum, band) => sum + (band[side] === code ? band.value : 0), 0);
  const node = (side: "from" | "to") => (place: FlowPlace) => {
    const value = sumOf(side, place.code);
    return {
      name: nodeName(side, place.code),
      depth: side === "from" ? 0 : 1,
      value,
      itemStyle: { color: place.colour, borderWidth: 0 },
      label: {
        position: side === "from" ? ("right" as const) : ("left" as const),
        formatter: `${place.name}  ${write(value)}`,
      },
    };
  };
  const nameOf = new Map([
    ...before.map(({ code, name }) => [nodeName("from", code), name] as const),
    ...after.map(({ code, name }) => [nodeName("to", code), name] as const),
  ]);
  const nodes = [...before.map(node("from")), ...after.map(node("to"))].filter(({ value }) => value > 0);
  return {
    animation: look.moves,
    textStyle: { fontFamily: look.font, color: look.text },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.border,
      textStyle: { color: look.text, fontFamily: look.font },
      formatter: (params) => {
        const { data, value } = params as unknown as { data: Record<string, string>; value: number };
        const names = data.source ? [data.source, data.target] : [data.name];
        return `${names.map((name) => escapeHtml(nameOf.get(name ?? "") ?? "")).join(" → ")}: ${write(value)}`;
      },
    },
    series: {
      type: "sankey",
      ...{ left: 2, right: 2, top: 6, bottom: 6 },
      nodeWidth: 10,
      nodeGap: 14,
      layoutIterations: 0, // keeps the order
      draggable: false,
      emphasis: { focus: "adjacency" },
      label: { color: look.text, fontFamily: look.font, fontSize: 12 },
      data: nodes,
      links: bands
        .filter(({ value }) => value > 0)
        .map(({ from, to, value, colour }) => ({
          source: nodeName("from", from),
          target: nodeName("to", to),
          value,
          lineStyle: { color: colour, opacity: 0.4, curveness: 0.5 },
        })),
    },
  };
}

/** Nodes are told apart by their names: one place stands on both sides. */
function nodeName(side: "from" | "to", code: string): string {
  return `${side} ${code}`;
}

/** Echarts writes what it is given into the page as it is. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
