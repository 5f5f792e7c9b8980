import { analyzeChain, readChain } from "@liantu/core";
import type { ChainAnalysis } from "@liantu/core";
import { lensMarks } from "@liantu/cytoscape";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { changeLines, compared } from "./change-lines.js";
import { compareLens, linkTallies } from "./compare-lens.js";
import { readOther, readOtherText } from "./read-other.js";

const OLD = {
  format: "liantu-chain",
  version: 1,
  id: "a",
  name: "链",
  asOf: "2024-01",
  surveyed: true,
  links: [
    { id: "separator", name: "隔膜", stage: "upstream", unit: "t/a" },
    { id: "cell", name: "电芯", stage: "midstream", unit: "t/a", finalDemand: 10 },
    { id: "old", name: "<img src=x onerror=alert(1)>", stage: "upstream" },
  ],
  flows: [{ from: "separator", to: "cell", coefficient: 2 }],
  enterprises: [{ id: "e", name: "甲公司" }],
  projects: [
    { id: "c", name: "电芯一期", link: "cell", enterprise: "e", stage: "operating", capacity: 10 },
    { id: "s", name: "隔膜一期", link: "separator", stage: "signed", capacity: 5 },
    { id: "w", name: "隔膜二期", link: "separator", stage: "lead" },
  ],
  contacts: [{ of: "c", name: "张三", phone: "13800000000" }],
};

const NEW = {
  ...OLD,
  asOf: "2024-02",
  links: [
    { ...OLD.links[0], responsible: { unit: "工信局" } },
    { ...OLD.links[1], finalDemand: { low: 8, base: 12, high: 15 } },
    { id: "new", name: "负极", stage: "upstream" },
  ],
  projects: [
    { ...OLD.projects[0], stage: "on-hold" },
    { ...OLD.projects[1], stage: "operating", events: [{ stage: "operating", date: "2024-02" }] },
    { id: "n", name: "负极一期", link: "new", stage: "signed" },
  ],
  contacts: [
    { of: "c", name: "张三", phone: "13900000000" },
    { of: "s", name: "李四", phone: "13700000000" },
  ],
};

function analysis(document: object): ChainAnalysis {
  const { chain } = readChain(JSON.parse(JSON.stringify(document)));
  if (chain === null) throw new Error("no chain");
  return analyzeChain(chain);
}

describe("changeLines()", () => {
  const found = compared(analysis(OLD), analysis(NEW));
  const lines = changeLines(found, "zh");
  const told = lines.map(({ kind, name, field, from, to }) => [kind, name, field, from, to].filter(Boolean).join("|"));

  test("golden: what is new, moved on, moved back, gone, changed, and what gaps became of it", () => {
    expect(told).toEqual(
      expect.arrayContaining([
        "added|负极",
        "added|负极一期",
        "onwards|隔膜一期|进展|签约|投产 2024-02",
        "back|电芯一期|进展|投产|暂缓",
        "removed|<img src=x onerror=alert(1)>",
        "removed|隔膜二期",
        "changed|隔膜|责任单位|—|工信局",
        "changed|电芯|链外需求|10 吨/年|12 吨/年（8 吨/年 至 15 吨/年）",
        "changed|链|数据截至|2024-01|2024-02",
      ]),
    );
    expect(lines.filter(({ kind }) => kind === "numbers").map(({ link }) => link)).toContain("separator");
  });

  test("a change of stage is told once, and no contact is named", () => {
    expect(lines.filter(({ name }) => name === "隔膜一期")).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/张三|李四|139|137/u);
  });

  test("keys are unique, links lead somewhere, and both languages say as much", () => {
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    const links = new Set([...found.before.links.keys(), ...found.after.links.keys()]);
    for (const { link } of lines) if (link !== null) expect(links).toContain(link);
    expect(changeLines(found, "en").map(({ key, kind }) => [key, kind])).toEqual(
      lines.map(({ key, kind }) => [key, kind]),
    );
  });

  test("the same document differs in nothing", () => {
    expect(changeLines(compared(analysis(OLD), analysis(OLD)), "zh")).toEqual([]);
  });

  test("every project that is in one document only, or in another stage, is told, by a count of its own", () => {
    const full = demoChain({ links: 20, projects: 60, seed: 3 }) as { projects: { id: string; stage?: string }[] };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(59), fc.constantFrom("drop", "lead", "ended", "operating"))), (edits) => {
        const by = new Map(edits.map(([at, what]) => [full.projects[at]?.id, what]));
        const projects = full.projects.flatMap((project) => {
          const what = by.get(project.id);
          if (what === undefined) return [project];
          return what === "drop" ? [] : [{ ...project, stage: what }];
        });
        const kept = new Map(projects.map((project) => [project.id, project]));
        const gone = full.projects.filter(({ id }) => !kept.has(id)).length;
        const moved = full.projects.filter(({ id, stage }) => kept.has(id) && kept.get(id)?.stage !== stage).length;
        const own = changeLines(compared(analysis(full), analysis({ ...full, projects })), "zh").filter(
          ({ list, key }) => list === "projects" && !key.startsWith("field/"),
        );
        expect(own.filter(({ key }) => key.startsWith("removed/")).length).toBe(gone);
        expect(own.filter(({ key }) => key.startsWith("stage/")).length).toBe(moved);
        expect(own).toHaveLength(gone + moved);
      }),
      { numRuns: 10 },
    );
  });
});

test("the lens marks what is new, went both ways or back, and counts", () => {
  const found = compared(analysis(OLD), analysis(NEW));
  expect(linkTallies(found).get("separator")).toMatchObject({ added: 0, onwards: 1, back: 0, gone: 1 });
  const marks = [...lensMarks(compareLens(found), found.after)].map(([link, { key, text }]) => [link, key, text?.zh]);
  expect(marks).toEqual([
    ["new", "new", "新增 1"],
    ["separator", "both", "前进 1，退出 1"],
    ["cell", "back", "后退 1"],
  ]);
});

test("a file that is no chain is said so, and what of one cannot be read is counted", async () => {
  expect(readOtherText("{")).toMatchObject({ chain: null, issues: [{ severity: "error" }] });
  expect(readOtherText(JSON.stringify({ format: "else" })).chain).toBeNull();
  const half = await readOther(new File([JSON.stringify({ ...OLD, projects: [{ link: 3 }] })], "旧.json"));
  expect([half.chain?.graph.order, half.issues.length > 0]).toEqual([3, true]);
});
