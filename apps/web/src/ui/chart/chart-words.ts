import { defineWords } from "../words.ts";

/** Texts around every chart. */
export const chartWords = defineWords("chart", {
  zh: { asTable: "以表格显示", asChart: "以图显示", across: "横轴：{{name}}", shaded: "灰色部分：{{name}}" },
  en: {
    asTable: "Show as a table",
    asChart: "Show as a chart",
    across: "Across: {{name}}",
    shaded: "Grey: {{name}}",
  },
});
