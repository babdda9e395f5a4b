import {
  accept,
  type Language,
  type Outcome,
  type ProblemCode,
  refuse,
  type Statement,
} from "@gradus/contract";
import type { Tx } from "../../platform/database/tx.ts";
import { readAttributes } from "../catalogue/index.ts";
import { explainGrade } from "../grading/index.ts";
import { findScheme, isOwnList } from "../schemes/index.ts";
import { wordOwnResult, wordStatement } from "./word-statement.ts";

/**
 * States how the decision is made: from what, with which weights, under which conditions, and how it can be looked
 * at again; of one customer also how theirs came about. It is worded from the version in force, so that it cannot
 * say anything else than what is done.
 */
export async function makeStatement(
  tx: Tx,
  code: string,
  customer: string | undefined,
): Promise<Outcome<Statement, ProblemCode>> {
  const version = await findScheme(tx, code);
  if (!version) return refuse("schemeUnknown", { scheme: code });
  if (isOwnList(version)) return refuse("schemeOwnList", { scheme: code });
  const explained = customer === undefined ? undefined : await explainGrade(tx, { scheme: code, customer });
  if (explained && !explained.ok) return explained;
  const sensitive = (await readAttributes(tx)).filter((attribute) => attribute.sensitive);
  const wordIn = (language: Language) => {
    const { title, sections } = wordStatement(version, sensitive, language);
    const own = explained && wordOwnResult(explained.value, version.closure.baseCurrency, language);
    return { title, sections: own ? [own, ...sections] : sections };
  };
  return accept({
    scheme: code,
    version: version.version,
    customer: explained?.value.customer.code ?? null,
    zh: wordIn("zh"),
    en: wordIn("en"),
  });
}
