import { expect, test } from "vitest";
import { comparable, TermIndex } from "./term-index.js";

test("a term has one number, spaces around it, width and case apart; single characters are not taken", () => {
  const index = new TermIndex();
  expect([index.add("LFP"), index.add("铜箔"), index.add(" ｌfp ")]).toEqual([0, 1, 0]);
  expect([index.add("锂"), index.add(" a "), index.add("")]).toEqual([null, null, null]);
  expect(index.terms).toEqual(["lfp", "铜箔"]);
});

test("terms are found from left to right wherever they stand, in Latin only as whole words", () => {
  const index = new TermIndex();
  for (const term of ["铜箔", "铜", "箔材", "lfp", "z9", "铜箔材"]) index.add(term);
  const found = (text: string): unknown => {
    const hits: string[] = [];
    index.scan(comparable(text), (term, start, end) =>
      hits.push(`${index.terms[term]!} ${String(start)}-${String(end)}`),
    );
    return hits;
  };
  expect(found("铜箔材")).toEqual(["铜箔 0-2", "铜箔材 0-3", "箔材 1-3"]);
  expect(found("铜箔铜箔")).toEqual(["铜箔 0-2", "铜箔 2-4"]);
  expect(found("LFP、xlfp lfpx 9lfp lfp0 锂lfp电")).toEqual(["lfp 0-3", "lfp 25-28"]);
  for (const edge of "azAZ09") expect(found(`${edge}lfp${edge}`)).toEqual([]);
  for (const edge of "/:`{@[-_") expect(found(`${edge}lfp${edge}`)).toEqual(["lfp 1-4"]);
  expect(found("Z9")).toEqual(["z9 0-2"]);
  expect(found("铜")).toEqual([]);
});
