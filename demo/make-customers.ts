import { type Archetype, archetypes } from "./archetypes.ts";
import { firstDay, lastDay } from "./business-days.ts";
import {
  type Brand,
  type CompanyName,
  makeBrands,
  nameCompany,
  nameHead,
  nameMember,
} from "./company-names.ts";
import { makeCreditCode } from "./credit-code.ts";
import type { Customer, Group, Ownership } from "./customer.ts";
import { type Place, places } from "./places.ts";
import { Random } from "./random.ts";
import { type Sector, sectors } from "./sectors.ts";
import { storyCustomer } from "./story.ts";

/** How many customers the demo company has. */
export const customerCount = 2000;

const groupCount = 36;
const groupable = new Set(["stable", "growing", "seasonal", "regular", "prospect"]);
const sizes = ["大型", "中型", "小型", "微型"] as const;
const managersOf = {
  east: [1, 16, "华东业务部"],
  south: [17, 26, "华南业务部"],
  north: [27, 34, "华北业务部"],
  west: [35, 40, "西部业务部"],
} as const;

/** A place in a group: which one, and the name told from its sisters'. */
interface Membership extends CompanyName {
  readonly group: Group;
  readonly isHead: boolean;
  readonly sector: Sector;
  readonly place: Place;
}

/** All customers, C00001 to C02000: kinds and groups in no order, the customer of the story first. */
export function makeCustomers(seed: number): Customer[] {
  const random = new Random(seed, "customers");
  const brands = makeBrands(new Random(seed, "brands"));
  const takeBrand = () => brands.pop() as Brand; // there are more than customers
  const kinds = random.shuffle(archetypes.flatMap((archetype) => Array(archetype.count).fill(archetype)));
  const members = random.shuffle([...kinds.keys()].filter((index) => groupable.has(kinds[index].code)));
  const memberships = new Map(makeGroups(random, takeBrand).map((seat, order) => [members[order], seat]));

  const drawn = kinds.map((archetype: Archetype, index) =>
    makeCustomer(index + 2, archetype, memberships.get(index), random, takeBrand),
  );
  return [storyCustomer, ...drawn];
}

function makeGroups(random: Random, takeBrand: () => Brand): Membership[] {
  const groups = Array.from({ length: groupCount }, (_, index) => {
    const brand = takeBrand();
    const group = { code: `G${String(index + 1).padStart(3, "0")}`, name: `${brand.name}集团` };
    const hasHead = random.chance(0.75);
    const seats = random.shuffle(sectors.map(([sector]) => sector)).slice(0, random.integer(2, 6));
    return seats.map((sector, seat) => {
      const place = random.weighted(places);
      const isHead = hasHead && seat === 0;
      return {
        ...(isHead ? nameHead(brand) : nameMember(brand, sector, place)),
        group,
        isHead,
        sector,
        place,
      };
    });
  });
  return groups.flat();
}

function makeCustomer(
  serial: number,
  archetype: Archetype,
  membership: Membership | undefined,
  random: Random,
  takeBrand: () => Brand,
): Customer {
  const sector = membership?.sector ?? random.weighted(sectors);
  const place = membership?.place ?? random.weighted(places);
  const { name, englishName } = membership ?? nameCompany(takeBrand(), sector);
  const size = random.weighted(sizes.map((each, index) => [each, archetype.sizes[index] as number] as const));
  const joinedOn = drawJoined(archetype, random);
  const isBuying = archetype.code !== "prospect";
  const sellsAbroad =
    archetype.buys === "signed" && isBuying && archetype.code !== "new" && random.chance(0.035);
  return {
    code: `C${String(serial).padStart(5, "0")}`,
    name,
    englishName,
    archetype,
    creditCode: isBuying || random.chance(0.8) ? makeCreditCode(serial) : "",
    sector,
    place,
    size,
    isListed: size === "大型" && random.chance(0.35),
    foundedOn: joinedOn - random.integer(200, 9000),
    joinedOn,
    ...assign(archetype, place, random),
    group: membership?.group,
    isHead: membership?.isHead ?? false,
    tags: [
      ...(archetype.tag ? [archetype.tag] : []),
      ...(sellsAbroad ? ["外贸"] : []),
      ...(random.chance(0.08) ? ["专精特新"] : []),
      ...(random.chance(0.06) ? ["展会线索"] : []),
    ],
    currency: sellsAbroad ? random.pick(["USD", "EUR"]) : "CNY",
    term: random.pick([0, 30, 30, 45, 60, 60, 90]),
    payment: random.weighted([
      ["prompt", archetype.code === "stable" ? 75 : 60],
      ["slow", 28],
      ["poor", archetype.fallsSilent ? 25 : 8],
    ]),
  };
}

/** Key accounts and media have teams of their own; the others are looked after where they are. */
function assign(archetype: Archetype, place: Place, random: Random): Ownership {
  if (archetype.code === "stable") return { owner: nameManager(random.integer(41, 46)), team: "大客户部" };
  if (archetype.buys !== "signed")
    return { owner: nameManager(random.integer(47, 50)), team: "媒体与赞助部" };
  const [from, through, team] = managersOf[place.region];
  return { owner: nameManager(random.integer(from, through)), team };
}

/** Account managers are named by their number. */
export function nameManager(number: number): string {
  return `客户经理${String(number).padStart(2, "0")}`;
}

/** Before the first order there can be: years ago, or for those who came lately, this quarter. */
function drawJoined(archetype: Archetype, random: Random): number {
  if (archetype.code === "new") return lastDay - random.integer(85, 110);
  if (archetype.code === "prospect") return random.integer(firstDay, lastDay - 30);
  return firstDay - random.integer(1, random.chance(0.5) ? 400 : 3000);
}
