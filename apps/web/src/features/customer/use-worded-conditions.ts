import type { Explanation } from "@gradus/contract";
import { wordCondition } from "@gradus/engine/word-condition";
import { useLocalName } from "../../app/use-local-name.ts";

/** Words the conditions of an explanation's scheme by the names of its metrics and criteria. */
export function useWordedConditions({ metrics, parts }: Explanation): (condition: string) => string {
  const local = useLocalName();
  const criteria = parts.map(({ criterion, name }) => ({ code: criterion, name }));
  return (condition) => local(wordCondition(condition, metrics, criteria));
}
