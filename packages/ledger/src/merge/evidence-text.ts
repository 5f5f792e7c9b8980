/**
 * What speaks for rows being one project, in words.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import type { DuplicateEvidenceKind } from "./merge-types.js";

const LONGEST = 60;
const WORDS: Readonly<Record<DuplicateEvidenceKind, readonly [zh: string, en: string]>> = {
  "same-code": ["项目代码相同：{0}", "the same project code: {0}"],
  "same-name-and-enterprise": ["项目名称和企业相同：{0}", "the same name and enterprise: {0}"],
  "same-name": [
    "项目名称相同，但有的行没有写企业或企业名称不全：{0}",
    "the same name, but some rows name no enterprise or not in full: {0}",
  ],
  "similar-name": ["同一企业，名称相近：{0}", "one enterprise, names alike: {0}"],
  "phase-names": ["名称只差期次：{0}", "names that differ only in the phase: {0}"],
};

/**
 * Says what speaks for rows being one project.
 *
 * @param kind - Kind of evidence.
 * @param rows - Rows.
 * @returns One sentence in both languages.
 */
export function evidenceText(kind: DuplicateEvidenceKind, rows: readonly LedgerRow[]): Localized {
  const texts =
    kind === "same-code"
      ? rows.flatMap(({ projectCode }) => (projectCode === undefined ? [] : [projectCode]))
      : rows.map(({ name }) => name);
  const distinct = [...new Set(texts)]
    .slice(0, 3)
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
  const [zh, en] = WORDS[kind];
  // a function, for names may hold "$&"
  return { zh: zh.replace("{0}", () => distinct.join("、")), en: en.replace("{0}", () => distinct.join(", ")) };
}
