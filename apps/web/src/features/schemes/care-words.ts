import { defineWords } from "../../ui/words.ts";

/** Texts about what follows from a tier or class. */
export const careWords = defineWords("care", {
  zh: {
    care: "权益与维护",
    place: "等级或类别",
    benefits: "权益",
    cadence: "维护节奏",
    review: "复看周期",
    months: "{{count}} 个月",
    manager: "每位客户经理可维护",
    customers: "{{count}} 个客户",
    guidance: "配套做法",
  },
  en: {
    care: "Benefits and care",
    place: "Tier or class",
    benefits: "Benefits",
    cadence: "Cadence",
    review: "Looked at again after",
    months: "{{count}} months",
    manager: "One manager can care for",
    customers: "{{count}} customers",
    guidance: "What goes with it",
  },
});
