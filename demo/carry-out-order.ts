import type { Day } from "@gradus/engine";
import { lastDay, onWorkingDay } from "./business-days.ts";
import type { Fact } from "./fact.ts";
import type { Order } from "./plan-orders.ts";
import type { Random } from "./random.ts";

const products = ["控制系统", "检测仪器", "备件", "技术服务", "软件许可"] as const;
const packages = ["冠名", "首席", "联合", "指定产品"] as const;
const billings = ["CPM", "CPT", "CPC", "CPA"] as const;
const media = ["信息流", "开屏", "户外", "短视频"] as const;
const partners = ["合作伙伴甲", "合作伙伴乙", "合作伙伴丙", "合作伙伴丁"] as const;

/** A part of an order's money: what becomes due when. */
interface Instalment {
  readonly due: Day;
  readonly amount: number;
}

/**
 * Everything that follows from an order up to the last day, in the order of its steps: signed,
 * delivered, invoiced, received, and now and then a refund with its negative invoice. What would
 * happen after the last day has not happened yet, so some invoices are open and some overdue.
 */
export function carryOutOrder(order: Order, random: Random): Fact[] {
  const steps =
    order.customer.archetype.buys === "signed" ? deliver(order, random) : bookMedia(order, random);
  return steps.filter(({ day }) => day <= lastDay);
}

function deliver(order: Order, random: Random): Fact[] {
  const { customer, amount, day } = order;
  const product = random.pick(products);
  const isJoint = customer.archetype.code === "joint";
  const channel = isJoint
    ? "合作伙伴"
    : random.weighted([
        ["直销", 6],
        ["线上", 2],
        ["经销", 2],
      ]);
  const properties = { product, ...(isJoint && { partner: random.pick(partners) }) };
  const step = factOf(order, channel, properties, random);

  const costShare = random.between(0.55, 0.78);
  const parts = amount > 30_000_000 && random.chance(0.5) ? split(amount, 0.6) : [amount];
  const advance = amount > 10_000_000 && random.chance(0.5) ? roundYuan(amount * 0.3) : 0;
  const facts = [step("signed", day, { amount })];
  if (advance > 0)
    facts.push(step("received", onWorkingDay(day + random.integer(2, 9)), { amount: advance }));
  let delivered = day;
  for (const [index, part] of parts.entries()) {
    delivered = onWorkingDay(delivered + random.integer(7, 32));
    const quantity = Math.max(1, Math.round(part / 100 / random.between(800, 6000)));
    facts.push(step("delivered", delivered, { amount: part, cost: roundYuan(part * costShare), quantity }));
    const invoiced = onWorkingDay(delivered + random.integer(0, 8));
    facts.push(step("invoiced", invoiced, { amount: part }));
    const rest = index === 0 ? part - advance : part;
    facts.push(...collect(order, step, instalments(rest, invoiced, customer.term, random), random));
  }
  return facts.concat(takeBack(facts, step, random));
}

function bookMedia(order: Order, random: Random): Fact[] {
  const { customer, amount, day } = order;
  const isAd = customer.archetype.buys === "ad-order";
  const isBarter = !isAd && random.chance(0.1); // paid in goods: no money comes in
  const properties: Record<string, string> = isAd
    ? { billing: random.pick(billings), medium: random.pick(media) }
    : { package: random.pick(packages), payment: isBarter ? "实物" : "现金" };
  const step = factOf(order, isAd ? random.pick(["直客", "代理"]) : "直客", properties, random);
  const booked = step(isAd ? "ad-order" : "sponsorship", day, {
    amount,
    cost: roundYuan(amount * random.between(0.35, 0.6)),
  });
  if (isBarter) return [booked];
  const invoiced = onWorkingDay(day + random.integer(5, isAd ? 35 : 20));
  const due = instalments(amount, invoiced, customer.term, random);
  return [booked, step("invoiced", invoiced, { amount }), ...collect(order, step, due, random)];
}

type Step = (type: Fact["type"], day: Day, money: Pick<Fact, "amount" | "cost" | "quantity">) => Fact;

function factOf(order: Order, channel: string, properties: Fact["properties"], random: Random): Step {
  return (type, day, money) => ({
    customer: order.customer,
    type,
    day,
    minute: random.integer(510, 1080),
    channel,
    occasion: order.number,
    properties,
    ...money,
  });
}

/** All at once; or most of it, and a tenth kept back for three months against defects. */
function instalments(amount: number, invoiced: Day, term: number, random: Random): Instalment[] {
  const due = invoiced + term;
  if (amount < 8_000_000 || random.chance(0.5)) return [{ due, amount }];
  const [most = 0, keptBack = 0] = split(amount, 0.9);
  return [
    { due, amount: most },
    { due: due + 90, amount: keptBack },
  ];
}

/** Who is poor at paying leaves every fifth instalment open and all that come after it. */
function collect({ customer }: Order, step: Step, due: readonly Instalment[], random: Random): Fact[] {
  const received: Fact[] = [];
  for (const instalment of due) {
    if (customer.payment === "poor" && random.chance(0.2)) break;
    const late = {
      prompt: random.integer(-4, 4),
      slow: random.integer(5, 45),
      poor: random.integer(20, 110),
    };
    const day = onWorkingDay(instalment.due + late[customer.payment]);
    received.push(step("received", day, { amount: instalment.amount }));
  }
  return received;
}

/** Some of the money of one order in forty goes back, and as much is taken off its invoices. */
function takeBack(facts: readonly Fact[], step: Step, random: Random): Fact[] {
  const last = facts.findLast(({ type }) => type === "received");
  if (!last?.amount || !random.chance(0.025)) return [];
  const amount = -roundYuan(last.amount * random.between(0.05, 0.4));
  const day = onWorkingDay(Math.max(...facts.map((fact) => fact.day)) + random.integer(6, 40));
  return [step("invoiced", day, { amount }), step("refund", day, { amount })];
}

function split(amount: number, share: number): [number, number] {
  const first = roundYuan(amount * share);
  return [first, amount - first];
}

/** To whole units of the currency. */
function roundYuan(hundredths: number): number {
  return Math.round(hundredths / 100) * 100;
}
