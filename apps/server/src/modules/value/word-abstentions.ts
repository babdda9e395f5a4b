import { type Language, type ProblemCode, type WordedAbstention, wordProblem } from "@gradus/contract";
import type { Abstention } from "@gradus/engine";

/** A document in which models say why they say nothing by code and figures, before that is put into words. */
export type Unworded<T> = T extends WordedAbstention
  ? Abstention
  : T extends readonly (infer Each)[]
    ? readonly Unworded<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Unworded<T[Key]> }
      : T;

/** Puts a reason for saying nothing into words. */
export function wordAbstention({ code, params }: Abstention, language: Language): WordedAbstention {
  return { code, detail: wordProblem({ code: code as ProblemCode, params }, language) };
}

/** Puts every reason for saying nothing in a document into words. */
export function wordAbstentions<T>(document: Unworded<T>, language: Language): T {
  return word(document, language) as T;
}

function word(part: unknown, language: Language): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => word(each, language));
  if (isAbstention(part)) return wordAbstention(part, language);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, word(value, language)]));
}

function isAbstention(part: object): part is Abstention {
  return "code" in part && "params" in part;
}
