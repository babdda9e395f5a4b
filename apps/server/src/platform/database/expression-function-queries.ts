import type { ExpressionNode, FunctionName } from "@gradus/engine";
import { type RawBuilder, sql } from "kysely";

/** A piece of SQL that yields one value. */
export type Fragment = RawBuilder<unknown>;

/** An operand with its SQL. */
export interface SqlOperand {
  readonly node: ExpressionNode;
  readonly fragment: Fragment;
}

/** Builds SQL that mentions an operand several times, but has it computed once. */
export type Once = (operand: SqlOperand, build: (fragment: Fragment) => Fragment) => Fragment;

type ToSql = (operands: readonly Fragment[], whole: readonly SqlOperand[], once: Once) => Fragment;

/** The number itself, NULL when it is out of range: what reaches an end becomes it, and that NULL. */
export function keepNumber(number: Fragment): Fragment {
  return sql`nullif(nullif(greatest(least(${number}, 1e18), -1e18), 1e18), -1e18)`;
}

/** A call of a function of the expression language, its operands in order. */
export function functionToSql(name: FunctionName, operands: readonly SqlOperand[], once: Once): Fragment {
  return functions[name](
    operands.map(({ fragment }) => fragment),
    operands,
    once,
  );
}

const blanks = sql`E' \\t\\n\\x0b\\f\\r'`;
const upperLetters = sql`'ABCDEFGHIJKLMNOPQRSTUVWXYZ'`;
const lowerLetters = sql`'abcdefghijklmnopqrstuvwxyz'`;

const functions: Readonly<Record<FunctionName, ToSql>> = {
  startsWith: ([text, start]) => sql`starts_with(${text} collate "C", ${start})`,
  endsWith: ([text, end]) => sql`starts_with(reverse(${text}) collate "C", reverse(${end}))`,
  contains: ([text, part]) => sql`(strpos(${text} collate "C", ${part}) > 0)`,
  size: ([text]) => sql`cast(length(${text}) as numeric)`,
  lower: ([text]) => sql`translate(${text}, ${upperLetters}, ${lowerLetters})`,
  upper: ([text]) => sql`translate(${text}, ${lowerLetters}, ${upperLetters})`,
  trim: ([text]) => sql`btrim(${text}, ${blanks})`,
  substring: ([text], [, from, to], once) => {
    const start = position(from as SqlOperand, once);
    const kept = to ? sql`left(${text}, ${position(to, once)})` : text;
    return sql`substr(${kept}, ${start} + 1)`;
  },
  replace: (_, whole, once) => {
    const [text, sought, replacement] = whole as [SqlOperand, SqlOperand, SqlOperand];
    return once(text, (a) => once(sought, (b) => once(replacement, (c) => replaceText(a, b, c))));
  },
  number: (_, [text], once) => once(text as SqlOperand, readNumber),
  text: ([value], [operand]) =>
    operand?.node.type === "day"
      ? sql`to_char(${value}, 'YYYY-MM-DD')`
      : sql`cast(trim_scale(${value}) as text)`,
  day: (_, [text], once) => once(text as SqlOperand, readDay),
  abs: ([number]) => sql`abs(${number})`,
  min: (_, whole, once) => extreme(sql`least`, whole, once),
  max: (_, whole, once) => extreme(sql`greatest`, whole, once),
  round: ([number], [, digits], once) => {
    const places = digits
      ? once(
          digits,
          (d) => sql`case when ${d} = trunc(${d}) then cast(greatest(least(${d}, 12), -19) as integer) end`,
        )
      : sql`0`;
    return keepNumber(sql`round(${number}, ${places})`);
  },
  floor: ([number]) => keepNumber(sql`floor(${number})`),
  ceil: ([number]) => keepNumber(sql`ceil(${number})`),
  year: ([day]) => sql`extract(year from ${day})`,
  month: ([day]) => sql`extract(month from ${day})`,
  dayOfMonth: ([day]) => sql`extract(day from ${day})`,
  weekday: ([day]) => sql`extract(isodow from ${day})`,
  quarter: ([day]) => sql`extract(quarter from ${day})`,
  daysBetween: ([from, to]) => sql`cast(${to} - ${from} as numeric)`,
};

/** A position in a text as an integer, moved to an end when beyond; NULL when it is no whole number. */
function position(operand: SqlOperand, once: Once): Fragment {
  return once(
    operand,
    (at) =>
      sql`(case when ${at} = trunc(${at}) then cast(least(greatest(${at}, 0), 1000000000) as integer) end)`,
  );
}

/** Least and greatest pass over NULLs, where one missing operand makes the whole missing. */
function extreme(
  name: Fragment,
  operands: readonly SqlOperand[],
  once: Once,
  done: readonly Fragment[] = [],
): Fragment {
  const [next, ...rest] = operands;
  if (next) return once(next, (fragment) => extreme(name, rest, once, [...done, fragment]));
  const all = sql.join(done);
  return sql`(case when num_nulls(${all}) = 0 then ${name}(${all}) end)`;
}

/** Replaces where the result has at most 100,000 characters, which is known before it is made. */
function replaceText(text: Fragment, sought: Fragment, replacement: Fragment): Fragment {
  const without = sql`replace(${text} collate "C", ${sought}, '')`;
  const times = sql`coalesce((length(${text}) - length(${without})) / nullif(length(${sought}), 0), 0)`;
  const grown = sql`length(${text}) + cast(${times} as bigint) * (length(${replacement}) - length(${sought}))`;
  return sql`(case when ${grown} <= 100000 then replace(${text} collate "C", ${sought}, ${replacement}) end)`;
}

/** Casts a text of an optional sign, digits and an optional fraction; NULL for any other. */
function readNumber(untrimmed: Fragment): Fragment {
  const text = sql`btrim(${untrimmed}, ${blanks})`;
  return sql`(case when length(${text}) between 1 and 100
    and translate(left(${text}, 1), '0123456789+-', '') = ''
    and translate(substr(${text}, 2), '0123456789', '') in ('', '.')
    and translate(right(${text}, 1), '0123456789', '') = ''
    and left(${text}, 2) not in ('+.', '-.')
    then ${keepNumber(sql`round(cast(${text} as numeric), 12)`)} end)`;
}

/** Casts a text `yyyy-MM-dd` that names a day; NULL for any other. */
function readDay(text: Fragment): Fragment {
  const year = sql`cast(left(${text}, 4) as integer)`;
  const month = sql`cast(substr(${text}, 6, 2) as integer)`;
  const day = sql`cast(right(${text}, 2) as integer)`;
  const leap = sql`(${year} % 4 = 0 and (${year} % 100 <> 0 or ${year} % 400 = 0))`;
  const february = sql`case when ${leap} then 29 else 28 end`;
  const length = sql`case ${month} when 2 then ${february} when 4 then 30 when 6 then 30 when 9 then 30 when 11 then 30 else 31 end`;
  return sql`(case when length(${text}) = 10 and translate(${text}, '0123456789', '') = '--'
    and substr(${text}, 5, 1) = '-' and substr(${text}, 8, 1) = '-'
    then case when ${year} >= 1 and ${month} between 1 and 12 and ${day} between 1 and ${length}
    then make_date(${year}, ${month}, ${day}) end end)`;
}
