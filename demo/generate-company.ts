import type { Day } from "@gradus/engine";
import { dayOf, lastDay } from "./business-days.ts";
import { carryOutOrder } from "./carry-out-order.ts";
import type { Customer, Ownership } from "./customer.ts";
import type { Fact } from "./fact.ts";
import { type Account, makeAccounts } from "./make-accounts.ts";
import { type Judgement, makeAssessments } from "./make-assessments.ts";
import { makeContacts } from "./make-contacts.ts";
import { makeCustomers, nameManager } from "./make-customers.ts";
import { makeProgrammes } from "./make-programmes.ts";
import { makeRates, type PublishedRate } from "./make-rates.ts";
import { planOrders } from "./plan-orders.ts";
import { Random } from "./random.ts";
import { assignRoles } from "./roles.ts";
import { storyCustomer, tellStory } from "./story.ts";

/** How many facts there are about all customers together. */
export const factCount = 60_000;

/** A customer that is looked after by somebody else from a day on. */
export interface Handover extends Ownership {
  readonly customer: Customer;
  readonly day: Day;
}

/** How content a customer said to be, from 1 to 5. */
export interface SurveyAnswer {
  readonly customer: Customer;
  readonly day: Day;
  readonly satisfaction: number;
}

/** Everything the demo company knows. */
export interface Company {
  readonly customers: readonly Customer[];
  readonly handovers: readonly Handover[];
  readonly answers: readonly SurveyAnswer[];
  readonly rates: readonly PublishedRate[];
  /** By day. */
  readonly facts: readonly Fact[];
  /** What its programmes for sponsors, key accounts, media and partners note besides, by day. */
  readonly programmeFacts: readonly Fact[];
  readonly accounts: readonly Account[];
  readonly judgements: readonly Judgement[];
}

const surveyDay = dayOf("2026-06-30");
const handoverDays = ["2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01"].map(dayOf);

/** The demo company of a seed: the same on every machine and every day. */
export function generateCompany(seed: number): Company {
  const customers = makeCustomers(seed);
  const streamOf = (purpose: string) => (customer: Customer) =>
    new Random(seed, `${purpose} ${customer.code}`);
  const others = customers.filter((customer) => customer !== storyCustomer);

  const orders = planOrders(others, streamOf("orders"));
  const steps = [
    ...tellStory(lastDay),
    ...orders.flatMap((order) => carryOutOrder(order, new Random(seed, order.number))),
  ];
  if (steps.length > factCount) throw new RangeError(`more steps of orders than facts: ${steps.length}`);
  const lastOrders = new Map(orders.map(({ customer, day }) => [customer, day])); // orders come by day
  const contacts = makeContacts(customers, factCount - steps.length, streamOf("contacts"), (customer) =>
    lastOrders.get(customer),
  );
  const facts = [...steps, ...contacts].sort((a, b) => a.day - b.day); // stable: steps of one day stay in order
  const roles = assignRoles(customers, streamOf("ability"));
  return {
    customers,
    programmeFacts: makeProgrammes(roles, facts, streamOf("programmes")),
    accounts: makeAccounts(roles, facts, streamOf("accounts")),
    judgements: makeAssessments(roles, streamOf("assessments")),
    handovers: handOver(others, streamOf("handovers")),
    answers: [
      { customer: storyCustomer, day: surveyDay, satisfaction: 4.6 },
      ...askCustomers(others, streamOf("survey")),
    ],
    rates: makeRates(seed),
    facts,
  };
}

/** One customer in eight gets a new account manager of the same team, once. */
function handOver(customers: readonly Customer[], randomOf: (customer: Customer) => Random): Handover[] {
  return customers.flatMap((customer) => {
    const random = randomOf(customer);
    const day = random.pick(handoverDays);
    if (!random.chance(0.125) || day <= customer.joinedOn) return [];
    return [{ customer, day, owner: nameManager(random.integer(51, 60)), team: customer.team }];
  });
}

/** Half of those that have bought answer. */
function askCustomers(
  customers: readonly Customer[],
  randomOf: (customer: Customer) => Random,
): SurveyAnswer[] {
  return customers.flatMap((customer) => {
    const random = randomOf(customer);
    if (customer.joinedOn >= surveyDay || customer.archetype.code === "prospect" || random.chance(0.5))
      return [];
    const answer = customer.archetype.satisfaction + random.between(-1.4, 0.8);
    return [
      { customer, day: surveyDay, satisfaction: Math.round(Math.min(5, Math.max(1, answer)) * 10) / 10 },
    ];
  });
}
