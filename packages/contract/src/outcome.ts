/**
 * What an operation gives back: the value, or a *refusal* whose code stands in {@link problems}.
 * A refusal is an answer the user can act on, so it is returned, never thrown.
 */
export type Outcome<T, C extends string = string> = Accepted<T> | Refused<C>;

/** The operation was done. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** The operation was not done, and nothing was changed. */
export interface Refused<C extends string = string> {
  readonly ok: false;
  readonly problem: Refusal<C>;
}

/** A refusal before it has words: the code and what fills the blanks of its wording. */
export interface Refusal<C extends string = string> {
  readonly code: C;
  readonly params: RefusalParams;
}

/**
 * A param may be a refusal itself, such as what is wrong with an expression, or a list of them, such as
 * all that use a metric: they are worded in their place.
 */
export type RefusalParams = Readonly<Record<string, string | number | Refusal | readonly Refusal[]>>;

/** The operation did what was asked. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** The operation did nothing, for a reason the user can read. */
export function refuse<C extends string>(code: C, params: RefusalParams = {}): Refused<C> {
  return { ok: false, problem: { code, params } };
}
