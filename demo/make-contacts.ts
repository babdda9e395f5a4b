import type { Day } from "@gradus/engine";
import { businessPace, drawDay, firstDay, lastDay, surfingPace } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import type { Fact, FactType } from "./fact.ts";
import type { Random } from "./random.ts";

const channels: Readonly<Record<string, readonly string[]>> = {
  visit: ["上门"],
  call: ["电话"],
  meeting: ["视频会议", "现场会议"],
  mail: ["邮件"],
  complaint: ["电话", "线上"],
  "site-visit": ["搜索", "公众号", "直接访问"],
  click: ["公众号", "邮件推广", "信息流"],
};
const results = ["有进展", "维持", "待跟进", "暂无需求"] as const;
const pages = ["/products", "/cases", "/prices", "/support", "/events"] as const;
const topics = ["交付延期", "质量问题", "发票错误", "响应慢"] as const;

/**
 * Calls, visits and clicks: exactly `count` of them over all customers, by how much is heard of each
 * and for how long it has been known.
 *
 * @param lastOrderOf the day of the last order, after which some fall silent
 */
export function makeContacts(
  customers: readonly Customer[],
  count: number,
  randomOf: (customer: Customer) => Random,
  lastOrderOf: (customer: Customer) => Day | undefined,
): Fact[] {
  const spans = customers.map((customer) => {
    const from = Math.max(firstDay, customer.joinedOn);
    const silentAfter = customer.archetype.fallsSilent ? (lastOrderOf(customer) ?? lastDay) + 150 : lastDay;
    return { from, through: Math.max(from, Math.min(lastDay, silentAfter)) };
  });
  const randoms = customers.map(randomOf);
  const weights = customers.map(({ archetype }, index) => {
    const { from, through } = spans[index] as { from: Day; through: Day };
    return archetype.engagement * (90 + through - from) * (randoms[index] as Random).between(0.5, 1.5);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return customers.flatMap((customer, index) => {
    const after = before + (weights[index] as number);
    const share = allot(after, total, count) - allot(before, total, count);
    before = after;
    const { from, through } = spans[index] as { from: Day; through: Day };
    return Array.from({ length: share }, () =>
      makeContact(customer, from, through, randoms[index] as Random),
    );
  });
}

/** Shares cut from one line of `count`, so that rounding never loses or adds one. */
function allot(reached: number, total: number, count: number): number {
  return Math.min(count, Math.round((reached / total) * count));
}

function makeContact(customer: Customer, from: Day, through: Day, random: Random): Fact {
  const isOnline = random.chance(customer.archetype.online);
  const type: FactType = isOnline
    ? random.weighted([
        ["site-visit", 3],
        ["click", 2],
      ])
    : random.weighted([
        ["call", 40],
        ["visit", 25],
        ["mail", 22],
        ["meeting", 11],
        ["complaint", complaints(customer)],
      ]);
  return {
    customer,
    type,
    day: drawDay(random, from, through, isOnline ? surfingPace : businessPace),
    minute: isOnline ? random.integer(420, 1430) : random.integer(510, 1090),
    channel: random.pick(channels[type] as readonly string[]),
    properties: describe(type, random),
  };
}

/** Nobody complains who has not bought; those who turn away did so more often. */
function complaints({ archetype }: Customer): number {
  if (archetype.code === "prospect") return 0;
  return archetype.code === "fading" ? 6 : 1.5;
}

function describe(type: FactType, random: Random): Record<string, string> {
  if (type === "site-visit" || type === "click") return { page: random.pick(pages) };
  return type === "complaint" ? { topic: random.pick(topics) } : { result: random.pick(results) };
}
