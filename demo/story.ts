import { type Archetype, archetypes } from "./archetypes.ts";
import { dayOf, onWorkingDay } from "./business-days.ts";
import { makeCreditCode } from "./credit-code.ts";
import type { Customer } from "./customer.ts";
import type { Fact, FactType } from "./fact.ts";
import { type Place, places } from "./places.ts";
import { type Sector, sectors } from "./sectors.ts";

/**
 * The customer whose reasons the demo shows. Its score is good for diamond, but diamond asks for
 * ¥1,000,000 received in twelve months and it stands at ¥987,700: the last invoice, of ¥86,000, is out
 * and not due yet. Until it is paid the customer is gold, and ¥12,300 short.
 */
export const storyCustomer: Customer = {
  code: "C00001",
  name: "云帆示例精密机械有限公司",
  englishName: "Yunfan Example Precision Machinery Co., Ltd.",
  archetype: archetypes.find(({ code }) => code === "growing") as Archetype,
  creditCode: makeCreditCode(1),
  sector: sectors.map(([sector]) => sector).find(({ name }) => name === "精密机械") as Sector,
  place: places.map(([place]) => place).find(({ name }) => name === "苏州") as Place,
  size: "中型",
  isListed: false,
  foundedOn: dayOf("2011-04-18"),
  joinedOn: dayOf("2023-11-06"),
  owner: "客户经理07",
  team: "华东业务部",
  group: undefined,
  isHead: false,
  tags: ["潜力", "专精特新"],
  currency: "CNY",
  term: 60,
  payment: "prompt",
};

/** Contracts by the day they were signed and their amount in yuan; paid 60 days after their invoice. */
const contracts: readonly (readonly [string, number])[] = [
  ["2023-11-20", 48_000],
  ["2024-03-12", 65_500],
  ["2024-06-18", 52_000],
  ["2024-09-10", 88_000],
  ["2024-11-12", 96_000],
  ["2025-01-08", 74_000],
  ["2025-03-18", 118_000],
  ["2025-05-21", 126_000],
  ["2025-07-15", 102_000],
  ["2025-09-09", 92_700],
  ["2025-10-21", 84_000],
  ["2025-11-18", 97_000],
  ["2025-12-16", 76_000],
  ["2026-01-13", 112_000],
  ["2026-02-04", 45_000],
  ["2026-03-11", 108_000],
  ["2026-04-15", 91_000],
  ["2026-05-20", 99_000],
  ["2026-06-10", 93_000],
  ["2026-07-08", 90_000],
  ["2026-08-18", 86_000],
  ["2026-10-14", 138_000],
];

/** What happened with the customer of the story, up to the last day. */
export function tellStory(lastDay: number): Fact[] {
  const orders = contracts.flatMap(([signedOn, yuan], index) => {
    const signed = dayOf(signedOn);
    const delivered = onWorkingDay(signed + 21);
    const invoiced = onWorkingDay(delivered + 4);
    const amount = yuan * 100;
    const step = (type: FactType, day: number, minute: number): Fact => ({
      customer: storyCustomer,
      type,
      day,
      minute,
      channel: "直销",
      amount,
      occasion: `HT-${signedOn.slice(0, 4)}-9${String(index + 1).padStart(4, "0")}`, // apart from the drawn ones
      properties: { product: "控制系统" },
    });
    return [
      step("signed", signed, 600),
      { ...step("delivered", delivered, 660), cost: amount * 0.62, quantity: Math.round(yuan / 3200) },
      step("invoiced", invoiced, 690),
      step("received", onWorkingDay(invoiced + 60), 900),
    ];
  });
  return orders.filter(({ day }) => day <= lastDay);
}
