import { readChain, writeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptScenarios, SCENARIOS_KEY, withKept, withoutKept } from "./kept-scenarios.js";
import { scenariosOf } from "./scenario-list.js";
import type { Supposition } from "./supposition.js";

function chainWith(extra: object = {}): Chain {
  const document = {
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    links: [{ id: "x", name: "甲", stage: "upstream" }],
    ...extra,
  };
  const { chain } = readChain(JSON.parse(JSON.stringify(document)));
  if (chain === null) throw new Error("no chain");
  return chain;
}

const scenario = (id: string): Supposition => ({
  id,
  name: "方案<img src=x onerror=alert(1)>",
  projects: [{ project: "__proto__", fate: "lands", capacity: 3 }],
  added: [{ key: "n", link: "x", capacity: null }],
});

describe("suppositions in the document", () => {
  test("come back as they were after writing and reading the file", () => {
    const kept = withKept(withKept(chainWith(), scenario("s1")), scenario("s2"));
    const again = readChain(JSON.parse(JSON.stringify(writeChain(kept))));
    expect(again.chain && keptScenarios(again.chain.document)).toEqual([scenario("s1"), scenario("s2")]);
    expect(again.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("are replaced by key, taken out again, and leave no trace then", () => {
    const chain = chainWith();
    const changed = { ...scenario("s1"), name: "改名" };
    expect(keptScenarios(withKept(withKept(chain, scenario("s1")), changed).document)).toEqual([changed]);
    expect(withoutKept(withKept(chain, changed), "s1").document).toEqual(chain.document);
    expect(withoutKept(chain, "s1")).toBe(chain);
  });

  test("what cannot be understood stays in the document and is not shown", () => {
    const strange = [
      null,
      7,
      { id: "", name: "无" },
      { id: "s1", name: 3 },
      { id: "s3", name: "丙", projects: [{ project: 1 }] },
    ];
    const chain = chainWith({ [SCENARIOS_KEY]: strange });
    expect(keptScenarios(chain.document)).toEqual([{ id: "s3", name: "丙", projects: [], added: [] }]);
    const kept = withoutKept(withKept(chain, scenario("s9")), "s9");
    expect(new Map<string, unknown>(Object.entries(kept.document)).get(SCENARIOS_KEY)).toEqual(strange);
  });

  test("two with one key: the first is shown, both stay", () => {
    const both = [scenario("s1"), { ...scenario("s1"), name: "又一个" }];
    const chain = chainWith({ [SCENARIOS_KEY]: both });
    expect(keptScenarios(chain.document)).toEqual([scenario("s1")]);
    expect(new Map<string, unknown>(Object.entries(writeChain(chain))).get(SCENARIOS_KEY)).toHaveLength(2);
  });

  test("an amount that no plant has, or none at all, is not taken over", () => {
    const added = [1e16, -1, "3", Number.MAX_VALUE].map((capacity, at) => ({
      key: `n${String(at)}`,
      link: "x",
      capacity,
    }));
    const chain = chainWith({ [SCENARIOS_KEY]: [{ id: "s", name: "甲", projects: [], added }] });
    expect(keptScenarios(chain.document)[0]?.added).toEqual([]);
  });

  test("never throws, whatever stands there", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(keptScenarios(chainWith({ [SCENARIOS_KEY]: value }).document))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("what was changed in this window stands before what the document keeps", () => {
    const chain = withKept(chainWith(), scenario("s1"));
    const draft = { ...scenario("s1"), name: "草稿" };
    expect(scenariosOf(chain, { list: [scenario("s2"), draft], current: null }).map(({ name }) => name)).toEqual([
      "草稿",
      scenario("s2").name,
    ]);
  });
});
