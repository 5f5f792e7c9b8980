import { analyzeChain, checkChain, editChain, readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { matchTargets, scoreTargets } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { candidateRows, canBeAdded, linksOfRows } from "./candidate-rows.js";
import { candidateStep } from "./candidate-step.js";
import { linksOfRelations, localPartners, pathAround } from "./local-partners.js";
import { enterpriseOfTarget, projectOfTarget, projectOfTargetStep } from "./project-of-target.js";
import { inSlices } from "./slices.js";
import { searchList } from "./use-search.js";

/** Ore → foil → cell; a maker of cells and a smelter are here, foil is what lacks. */
function region(rest: object = {}): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "链",
    asOf: "2024-06-30",
    surveyed: true,
    links: [
      { id: "ore", name: "阴极铜", stage: "upstream", unit: "t/a" },
      { id: "foil", name: "锂电铜箔", stage: "midstream", unit: "t/a", industryCodes: ["C3985"] },
      { id: "cell", name: "电芯", stage: "midstream", unit: "GWh/a", finalDemand: 10 },
      { id: "salt", name: "电解液", stage: "upstream", unit: "t/a" },
    ],
    flows: [
      { from: "ore", to: "foil", coefficient: 1.05 },
      { from: "foil", to: "cell", coefficient: 700 },
      { from: "salt", to: "cell", coefficient: 1200 },
      { from: "cell", to: "ore", kind: "return", coefficient: 1 },
    ],
    enterprises: [
      { id: "e-cell", name: "金拓锂电（金昌）有限公司", shortName: "金拓锂电" },
      { id: "e-ore", name: "金川集团" },
      { id: "e-plan", name: "拟建电芯公司" },
    ],
    projects: [
      { id: "p1", link: "cell", enterprise: "e-cell", stage: "operating", capacity: 10 },
      { id: "p2", link: "ore", enterprise: "e-ore", stage: "building", capacity: 100 },
      { id: "p3", link: "cell", enterprise: "e-plan", stage: "signed", capacity: 10 },
    ],
    targets: [{ id: "t1", name: "旧目标 铜箔公司", links: ["cell"] }],
    ...rest,
  });
  if (chain === null) throw new Error("the chain is unsound");
  return chain;
}

const LIST = [
  {
    name: "诺德铜箔",
    products: "锂电铜箔",
    scope: "锂电铜箔生产",
    home: "青海",
    customers: "金拓锂电",
    suppliers: "金川集团",
  },
  { name: "旧目标铜箔公司", products: "锂电铜箔" },
  { name: "金拓锂电", products: "电芯、锂电铜箔" },
  { name: "=cmd|'/c calc'!A1", scope: "锂电铜箔、电解液的生产" },
  { name: "无关公司", scope: "餐饮" },
  { products: "锂电铜箔" },
];

const SOURCE = { name: "名单.csv", date: "2024-07-01" };

async function found(chain: Chain, list: readonly object[] = LIST) {
  return candidateRows(chain, await matchTargets(chain, list, { links: ["foil", "salt"], isLocalWanted: true }), "zh");
}

describe("candidates", () => {
  test("they are ranked by score, whatever the order of the list, each with what stands against it", async () => {
    const rows = await found(region());
    expect(rows.map(({ match, linkName, verdict }) => [match.candidate.name, linkName, verdict])).toEqual([
      ["诺德铜箔", "锂电铜箔", "new"],
      ["旧目标铜箔公司", "锂电铜箔", "link"],
      ["金拓锂电", "锂电铜箔", "local"],
      ["=cmd|'/c calc'!A1", "锂电铜箔", "new"],
      ["=cmd|'/c calc'!A1", "电解液", "new"],
      ["诺德铜箔", "电解液", "new"],
    ]);
    expect(rows.map(({ match }) => match.score)).toEqual(rows.map(({ match }) => match.score).sort((a, b) => b - a));
    const other = await found(region(), [...LIST].reverse());
    expect(other.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(rows.filter(canBeAdded).length).toBe(5);
    expect(linksOfRows(rows)).toEqual([
      ["foil", "锂电铜箔"],
      ["salt", "电解液"],
    ]);
  });

  test("what is ticked becomes one step: new targets, links of known ones, and relations to who is here", async () => {
    const chain = region();
    const step = candidateStep(chain, await found(chain), SOURCE);
    expect(step?.count).toBe(3);
    const after = editChain(chain, step?.edits ?? []);
    const { targets = [], relations = [] } = after.document;
    expect(targets.map(({ name, links }) => [name, links])).toEqual([
      ["旧目标 铜箔公司", ["cell", "foil"]],
      ["诺德铜箔", ["foil", "salt"]],
      ["=cmd|'/c calc'!A1", ["foil", "salt"]],
    ]);
    const [, added] = targets;
    expect(added?.home).toEqual({ name: "青海" });
    expect(added?.evidence?.[0]).toMatchObject({ kind: "candidate-list", date: "2024-07-01", source: "名单.csv" });
    expect(added?.evidence?.[0]?.text).toMatch(/^锂电铜箔 \d+ 分：主要产品含“锂电铜箔”/);
    expect(relations).toEqual([
      { supplier: added?.id, customer: "e-cell", source: "名单.csv" },
      { supplier: "e-ore", customer: added?.id, source: "名单.csv" },
    ]);
    // a target is a party that relations are known of
    expect(checkChain(after).filter(({ code }) => code === "unknown-enterprise")).toEqual([]);
    const score = scoreTargets(after).find(({ target }) => target.id === added?.id);
    expect(score?.relations.map(({ name, role }) => [name, role])).toEqual([
      ["金拓锂电（金昌）有限公司", "supplier"],
      ["金川集团", "customer"],
    ]);
    // what the list says is shown, and not counted as evidence of anything
    expect(score?.uncounted.length).toBe(2);
  });

  test("what is added once cannot be added again", async () => {
    const chain = region();
    const after = editChain(chain, candidateStep(chain, await found(chain), SOURCE)?.edits ?? []);
    const again = await found(after);
    expect(again.map(({ verdict }) => verdict)).toEqual(["known", "known", "local", "known", "known", "known"]);
    expect(candidateStep(after, again, SOURCE)).toBeNull();
    expect(candidateStep(chain, [], SOURCE)).toBeNull();
  });
});

describe("search", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const never = new AbortController().signal;
  const request = { links: ["foil"], least: 10 };

  test("a table is read by its headings and searched; what cannot be used is counted", async () => {
    const text = "企业名称\t主要产品\t所在地\n诺德铜箔\t锂电铜箔\t青海\n\t锂电铜箔\t甘肃\n金拓锂电\t锂电铜箔\t金昌";
    const search = await searchList(
      analyzeChain(region()),
      { name: "粘贴", bytes: bytes(text) },
      request,
      never,
      () => undefined,
    );
    if (search.kind !== "done") throw new Error("the list was not read");
    expect(search.fields).toEqual(["name", "products", "home"]);
    expect(search.result).toMatchObject({ rows: 3, unusable: 1, isStopped: false });
    expect(search.result.matches.get("foil")?.map(({ candidate, isLocal }) => [candidate.name, isLocal])).toEqual([
      ["诺德铜箔", false],
      ["金拓锂电", true],
    ]);
  });

  test("without a heading, and without anything, the reason is said", async () => {
    for (const [text, words] of [
      ["甲,乙\n丙,丁", "没有认出表头"],
      ["", "空"],
    ] as const) {
      const search = await searchList(
        analyzeChain(region()),
        { name: "x", bytes: bytes(text) },
        request,
        never,
        () => undefined,
      );
      expect(search).toMatchObject({ kind: "failed" });
      if (search.kind === "failed") expect(search.message.zh).toContain(words);
    }
  });

  test("a search that is stopped keeps what it found by then", async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `企业${String(at)},锂电铜箔`);
    const controller = new AbortController();
    let pauses = 0;
    const result = await matchTargets(
      region(),
      inSlices(
        rows.map((row) => ({ name: row.split(",")[0], products: "锂电铜箔" })),
        {
          slice: 0,
          pause: () => {
            pauses += 1;
            if (pauses === 2) controller.abort();
            return Promise.resolve();
          },
        },
      ),
      { links: ["foil"], signal: controller.signal },
    );
    expect(result).toMatchObject({ isStopped: true, rows: 128 });
    expect(result.matches.get("foil")?.length).toBe(20);
  });

  test("slices give every row once, in order, and pause when their time is over", async () => {
    let clock = 0;
    const told: number[] = [];
    const seen: number[] = [];
    const rows = Array.from({ length: 200 }, (_, at) => at);
    for await (const row of inSlices(rows, {
      slice: 100,
      now: () => clock,
      onRows: (count) => void told.push(count),
      pause: () => Promise.resolve(),
    })) {
      seen.push(row);
      clock += 1;
    }
    expect(seen).toEqual(rows);
    expect(told).toEqual([128, 200]);
  });
});

describe("a project of a target", () => {
  const asked = { link: "foil", name: " 诺德铜箔项目 ", date: "2024-07-01" };

  test("the enterprise, the signed project and the mark are one step", () => {
    const chain = region({
      targets: [{ id: "t1", name: "诺德铜箔", links: ["foil"], home: { name: "青海" }, mark: "在谈" }],
    });
    const target = chain.document.targets?.[0];
    if (target === undefined) throw new Error("no target");
    expect(projectOfTarget(chain, target)).toBeNull();
    const step = projectOfTargetStep(chain, target, asked);
    const after = editChain(chain, step.edits);
    const project = after.projects.get(step.project);
    expect(project).toMatchObject({
      name: "诺德铜箔项目",
      link: "foil",
      stage: "signed",
      status: "planned",
      events: [{ stage: "signed", date: "2024-07-01" }],
    });
    expect(after.enterprises.get(project?.enterprise ?? "")).toMatchObject({
      name: "诺德铜箔",
      home: { name: "青海" },
    });
    expect(after.document.targets).toEqual([{ ...target, mark: "已签约" }]);
    expect(projectOfTarget(after, target)).toBe(step.project);
    expect(checkChain(after)).toEqual(checkChain(chain));
  });

  test("an enterprise that is here is used; a link that the target did not name is added to it", () => {
    const chain = region({ targets: [{ id: "t1", name: "金拓 锂电", links: ["salt"] }] });
    const target = chain.document.targets?.[0];
    if (target === undefined) throw new Error("no target");
    expect(enterpriseOfTarget(chain, target)).toBe("e-cell");
    const after = editChain(chain, projectOfTargetStep(chain, target, { ...asked, name: "" }).edits);
    expect(after.enterprises.size).toBe(chain.enterprises.size);
    expect(after.document.targets?.[0]?.links).toEqual(["salt", "foil"]);
    expect([...after.projects.values()].pop()).not.toHaveProperty("name");
  });
});

describe("local partners", () => {
  test("buyers and suppliers are those at work at neighbouring links, along inputs only", () => {
    const chain = region();
    const names = (links: readonly string[]) => {
      const { buyers, suppliers } = localPartners(chain, links, "zh");
      return [buyers.map(({ name, linkName }) => `${name} ${linkName}`), suppliers.map(({ name }) => name)];
    };
    expect(names(["foil"])).toEqual([["金拓锂电 电芯"], ["金川集团"]]);
    expect(names(["cell"])).toEqual([[], []]);
    expect(names(["ore"])).toEqual([[], []]);
    expect(names(["foil", "salt"])).toEqual([["金拓锂电 电芯"], ["金川集团"]]);
  });

  test("the way around a link joins it with every other one", () => {
    const chain = region();
    expect(pathAround(chain, "foil", ["cell", "ore", "cell", "foil", "gone"])).toEqual([
      "foil",
      "cell",
      "foil",
      "ore",
      "foil",
    ]);
    const relations = [{ enterprise: "e-ore", name: "金川集团", role: "customer" as const }];
    expect(linksOfRelations(chain, relations)).toEqual(["ore"]);
  });
});
