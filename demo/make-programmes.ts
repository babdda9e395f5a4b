import { businessPace, drawDay, lastDay, surfingPace } from "./business-days.ts";
import type { Customer } from "./customer.ts";
import { type Fact, groupByCustomer } from "./fact.ts";
import { makePartnerFacts } from "./make-partners.ts";
import { note } from "./note-fact.ts";
import type { Random } from "./random.ts";
import type { OnceSponsor, Roles } from "./roles.ts";

/** A stream of random numbers for a customer, apart from all other draws about it. */
type StreamOf = (customer: Customer) => Random;

/** What is asked for, by what a customer cares about most. */
const needs = {
  product: ["产品质量", "产品功能"],
  service: ["售前服务", "售中服务", "售后服务"],
  price: ["价格优惠", "付款条件"],
} as const;
const bents = ["product", "service", "price"] as const;
const departments = ["采购部", "技术部", "生产部", "财务部", "总经办"] as const;

/**
 * What the programmes for sponsors, key accounts, media and partners note besides orders and money: rights delivered,
 * key persons met, rebates, what partners sold. It follows from the facts there are, and changes none of them.
 */
export function makeProgrammes(roles: Roles, facts: readonly Fact[], streamOf: StreamOf): Fact[] {
  const factsOf = groupByCustomer(facts);
  return [
    ...roles.sponsors.flatMap((customer) => sponsor(customer, factsOf(customer), streamOf(customer))),
    ...roles.onceSponsors.flatMap((once) => sponsorOnce(once, streamOf(once.customer))),
    ...roles.keyAccounts.flatMap((customer) => keyAccount(customer, factsOf(customer), streamOf(customer))),
    ...roles.advertisers.flatMap((customer) =>
      advertise(roles, customer, factsOf(customer), streamOf(customer)),
    ),
    ...roles.partners.flatMap((partner) => makePartnerFacts(partner, streamOf(partner.customer))),
    ...facts.filter(({ type }) => type === "complaint").flatMap((complaint) => close(complaint, streamOf)),
  ]
    .filter(({ day }) => day <= lastDay)
    .sort((a, b) => a.day - b.day);
}

/** One event, paid in goods. */
function sponsorOnce({ customer, isLate }: OnceSponsor, random: Random): Fact[] {
  const [from, through] = isLate ? [lastDay - 330, lastDay - 25] : [lastDay - 720, lastDay - 600];
  const day = drawDay(random, Math.max(from, customer.joinedOn), through, businessPace);
  const amount = random.integer(4, 30) * 1_000_000;
  const occasion = `ZZ-${customer.code}`;
  const agreed = note(customer, "sponsorship", day, { amount, occasion, properties: { payment: "实物" } });
  return [{ ...agreed, cost: Math.round(amount * 0.45) }, ...sponsor(customer, [agreed], random)];
}

function sponsor(customer: Customer, facts: readonly Fact[], random: Random): Fact[] {
  const careful = random.chance(0.8) ? 0.97 : 0.78;
  const deals = facts.filter(({ type }) => type === "sponsorship");
  return deals.flatMap((deal) => {
    const { day, occasion = "", amount = 0, properties } = deal;
    const rights = Array.from({ length: random.integer(3, 8) }, () =>
      note(customer, "rights-delivery", day + random.integer(20, 300), {
        occasion,
        properties: { result: random.chance(careful) ? "已交付" : "未交付" },
      }),
    );
    return [
      ...(properties.payment === "实物"
        ? [note(customer, "barter-received", day + random.integer(10, 40), { amount, occasion })]
        : []),
      ...rights,
      note(customer, "project-closed", day + random.integer(120, 240), {
        occasion,
        properties: { outcome: random.chance(0.72) ? "成功" : "失败" },
      }),
      ...(random.chance(0.6)
        ? [note(customer, "need-stated", day + random.integer(30, 200), { properties: { need: "权益升级" } })]
        : []),
      ...(random.chance(0.4)
        ? [
            note(customer, "market-feedback", day + random.integer(60, 300), {
              properties: { result: "有曝光" },
            }),
          ]
        : []),
    ];
  });
}

function keyAccount(customer: Customer, facts: readonly Fact[], random: Random): Fact[] {
  const isLarge = customer.archetype.code === "stable";
  const bent = random.weighted([
    [random.pick(bents), 8],
    [undefined, 2],
  ] as const);
  const from = lastDay - 720;
  const people = isLarge ? random.integer(3, 10) : random.integer(1, 6);
  const rooms = random.shuffle(departments).slice(0, isLarge ? random.integer(2, 5) : random.integer(1, 4));
  const talks = Array.from({ length: people + random.integer(0, people) }, (_, index) => {
    const person = index < people ? index : random.integer(0, people - 1);
    return note(customer, "key-person-met", drawDay(random, from, lastDay, businessPace), {
      properties: {
        person: `K${person + 1}`,
        department: rooms[person % rooms.length] as string,
        role: person === 0 && isLarge ? "决策人" : random.pick(["影响者", "使用者"]),
      },
    });
  });
  const said = Array.from({ length: random.integer(2, 7) }, () => {
    const about = bent && random.chance(0.75) ? bent : random.pick(bents);
    const properties = { need: random.pick(needs[about]) };
    return note(customer, "need-stated", drawDay(random, from, lastDay, businessPace), { properties });
  });
  const served = Array.from({ length: random.integer(0, bent === "service" ? 8 : 2) }, () =>
    note(customer, "service-request", drawDay(random, from, lastDay, businessPace)),
  );
  const discounts = facts
    .filter(
      ({ type, day }) => type === "signed" && day > from && random.chance(bent === "price" ? 0.8 : 0.15),
    )
    .map(({ day, amount = 0, occasion = "" }) =>
      note(customer, "discount-granted", day, {
        amount: Math.round((amount * random.between(0.03, 0.12)) / 100) * 100,
        occasion,
      }),
    );
  return [...talks, ...said, ...served, ...discounts];
}

function advertise(roles: Roles, customer: Customer, facts: readonly Fact[], random: Random): Fact[] {
  const agency = random.weighted(roles.agencies.map((each, index) => [each, 14 - index] as const));
  const orders = facts.filter(({ type }) => type === "ad-order");
  const followed = orders.flatMap(({ day, amount = 0, occasion = "", channel, properties }) => {
    const share = random.between(0.04, 0.15);
    const rebate = channel === "代理" || random.chance(0.3) ? Math.round((amount * share) / 100) * 100 : 0;
    const { billing = "", medium = "" } = properties;
    return [
      ...(rebate > 0
        ? [note(customer, "rebate", day + random.integer(20, 60), { amount: -rebate, occasion })]
        : []),
      ...(channel === "代理" && day >= agency.joinedOn
        ? [
            note(agency, "agency-placement", day, {
              amount: amount - rebate,
              occasion,
              properties: { advertiser: customer.code, medium },
            }),
          ]
        : []),
      ...(billing === "CPM" || billing === "CPT"
        ? [
            note(customer, "coverage-report", day + random.integer(25, 45), {
              occasion,
              quantity: Math.round(amount / 700),
            }),
          ]
        : []),
    ];
  });
  const interactions = Array.from({ length: random.integer(0, 6) }, () =>
    note(
      customer,
      "social-interaction",
      drawDay(random, Math.max(customer.joinedOn, lastDay - 400), lastDay, surfingPace),
      {
        channel: random.pick(["公众号", "短视频"]),
      },
    ),
  );
  return [...followed, ...interactions];
}

/** Most complaints are settled within a month. */
function close({ customer, day }: Fact, streamOf: StreamOf): Fact[] {
  const random = streamOf(customer);
  const waits = random.integer(3, 30) + (day % 7);
  if (!random.chance(0.9) && day > lastDay - 200) return [];
  return [note(customer, "complaint-closed", day + waits)];
}
