import { analyzeChain } from "@liantu/core";
import { opportunities, scoreTargets } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { gapRows } from "../../../atlas/src/views/gap-rows.js";
import { cellText, percentText } from "../../../atlas/src/views/format.js";
import { randomFrom, shuffle } from "../../../core/test/random-document.js";
import { chainOf, example, smallDocument } from "../../test/fixture.js";
import type { Briefing, BriefingSectionName, BriefingTable } from "./briefing.js";
import { BRIEFING_SECTIONS } from "./briefing.js";
import { chainBriefing } from "./chain-briefing.js";

const EXAMPLES = ["jinchang-battery", "jiayuguan-steel", "presence-only", "demo-40"] as const;

function sectionOf({ sections }: Briefing, name: BriefingSectionName) {
  return sections.find((section) => section.name === name)!;
}

function tablesOf(briefing: Briefing, name: BriefingSectionName): readonly BriefingTable[] {
  return sectionOf(briefing, name).blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
}

function proseOf(briefing: Briefing, name: BriefingSectionName): string {
  return sectionOf(briefing, name)
    .blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
    .join("\n");
}

function allText(briefing: Briefing): string {
  return JSON.stringify(briefing);
}

describe("numbers", () => {
  test.each(EXAMPLES.flatMap((name) => [[name, "zh"] as const, [name, "en"] as const]))(
    "the gap table of %s says what the gap report on the screen says (%s)",
    (name, locale) => {
      const chain = example(name);
      const rows = new Map(gapRows(analyzeChain(chain), locale).map((row) => [row.name, row]));
      const [table] = tablesOf(chainBriefing(chain, { locale }), "gaps");
      expect(table?.rows.length).toBeGreaterThan(0);
      for (const [link = "", , demand, built, building, planned, gap] of table?.rows ?? []) {
        const row = rows.get(link)!;
        const { unit } = row.link;
        const shown = [row.demand, ...row.steps, row.gaps[2] ?? null].map((amount) => cellText(amount, unit, locale));
        const unsurveyed = locale === "zh" ? "未调查" : "not surveyed";
        const expected = row.link.class === "unsurveyed" ? [shown[0], ...Array<string>(4).fill(unsurveyed)] : shown;
        expect([demand, built, building, planned, gap]).toEqual(expected);
      }
    },
  );

  test.each(EXAMPLES)("every link of %s is in the gap table or in a sentence, and counted once", (name) => {
    const chain = example(name);
    const briefing = chainBriefing(chain);
    const analysis = analyzeChain(chain);
    const [table] = tablesOf(briefing, "gaps");
    const counts = [...proseOf(briefing, "gaps").matchAll(/(?:暂无缺口|需求也待测算)的环节 (\d+) 个/gu)].map(([, n]) =>
      Number(n),
    );
    const listed = table?.rows.length ?? 0;
    expect(counts.reduce((sum, count) => sum + count, listed)).toBe(analysis.links.size);
  });

  test.each(EXAMPLES)("classes, projects and rates of %s are those of the analysis, counted one by one", (name) => {
    const chain = example(name);
    const { links, completeness, localSupply } = analyzeChain(chain);
    const text = proseOf(chainBriefing(chain), "situation");
    let [built, underConstruction, planned] = [0, 0, 0];
    let unsurveyed = 0;
    for (const link of links.values()) {
      built += link.counts.built;
      underConstruction += link.counts.underConstruction;
      planned += link.counts.planned;
      if (!link.surveyed) unsurveyed += 1;
    }
    expect(text).toContain(`环节 ${String(links.size)} 个`);
    expect(text).toContain(unsurveyed === 0 ? "均已调查" : `未调查 ${String(unsurveyed)} 个`);
    expect(text).toContain(
      `已建成 ${String(built)} 个，在建 ${String(underConstruction)} 个，拟引进 ${String(planned)} 个`,
    );
    expect(text).toContain(`按已建环节 ${shown(completeness.present.rate)}`);
    expect(text).toContain(`按覆盖率 ${shown(completeness.coverage.rate)}`);
    expect(text).toContain(`按环节数 ${shown(localSupply.count.rate)}`);
    expect(text).toContain(`按价值 ${shown(localSupply.value.rate)}`);
    function shown(rate: number | null): string {
      return rate === null ? "待测算" : percentText(rate, "zh");
    }
  });

  test("the large numbers are those of the sentences", () => {
    const { figures } = chainBriefing(example("demo-40"));
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ["环节", "40"],
      ["空白点", "4"],
      ["断点", "3"],
      ["弱点", "11"],
      ["已建成项目", "78"],
      ["在建项目", "39"],
      ["完整度（按已建环节）", "77.5%"],
      ["本地配套率（按环节数）", "75.7%"],
    ]);
  });

  test("opportunities stand in their order with gap, projects, money and land", () => {
    const chain = chainOf(smallDocument());
    const [list, buyers] = tablesOf(chainBriefing(chain), "opportunities");
    // 2 GWh × 2200 t/GWh = 4400 t, of which nothing is built: 4.4 projects of 1000 t, rounded up; 2 亿元 and 30 亩 each.
    expect(list?.rows[0]).toEqual([
      "1",
      "正极（磷酸铁锂）",
      "◆空白点",
      "4400 吨",
      "5",
      "8.8 亿元",
      "132",
      expect.any(String),
      "高",
    ]);
    expect(list?.rows.map(([, name]) => name?.replace(/（.*/u, ""))).toEqual(
      opportunities(chain).map(({ name }) => name),
    );
    expect(buyers?.rows[0]).toEqual(["正极（磷酸铁锂）", "甲公司", "电芯", "4400 吨"]);
  });

  test("targets stand by score, with evidence, mark and red line", () => {
    const chain = chainOf(smallDocument());
    const [table] = tablesOf(chainBriefing(chain), "targets");
    const [first] = scoreTargets(chain);
    expect(table?.rows).toEqual([
      [
        "1",
        "乙公司（长沙市）",
        "正极",
        expect.stringContaining(String(Math.floor(first?.score ?? Number.NaN))),
        "2024-01 扩产 拟建五万吨（公告）；向本地甲公司供货；采购本地甲公司产品",
        "已联系",
      ],
      ["2", "丙公司", "正极", "红线", "【红线】失信 被执行", "未联系"],
    ]);
  });
});

describe("what is not known", () => {
  test("says so and is never 0: nobody surveyed, nothing recorded", () => {
    const links = ["a", "b"].map((id) => ({ id, name: id, stage: "upstream" }));
    const chain = chainOf(smallDocument({ surveyed: false, links, flows: [], projects: [], targets: [] }));
    const briefing = chainBriefing(chain);
    expect(tablesOf(briefing, "gaps")).toEqual([]);
    expect(proseOf(briefing, "gaps")).toContain("未调查、需求也待测算的环节 2 个：a、b");
    expect(proseOf(briefing, "situation")).toContain("按已建环节 待测算（2 个环节均缺数据）");
    expect(proseOf(briefing, "targets")).toBe("尚未登记目标企业。");
    expect(briefing.figures.at(-1)?.value).toBe("待测算");
  });

  test("a built project without capacity is supply that is not known, not 0", () => {
    const projects = [{ id: "p", name: "厂", link: "carbonate", stage: "operating" }];
    const chain = chainOf(smallDocument({ projects: [...(smallDocument()["projects"] as object[]), ...projects] }));
    const row = tablesOf(chainBriefing(chain), "gaps")[0]?.rows.find(([name]) => name === "碳酸锂");
    expect(row?.[3]).toBe("待测算");
  });

  test("money and land without a typical project are not recorded", () => {
    const [list] = tablesOf(chainBriefing(example("jinchang-battery")), "opportunities");
    expect(list?.rows[0]?.slice(5, 7)).toEqual(["≥ 7280 万元", "待测算"]);
  });
});

describe("people", () => {
  test("are named only when they are asked for", () => {
    const chain = chainOf(smallDocument());
    const before = chainOf(smallDocument({ contacts: [{ of: "a", name: "孙七", phone: "13700000000" }] }));
    expect(allText(chainBriefing(chain, { before }))).not.toMatch(/王五|赵六|孙七|138000|139000|137000/u);
    const tables = tablesOf(chainBriefing(chain, { withContacts: true }), "targets");
    expect(tables[1]?.rows).toEqual([
      ["乙公司", "赵六", "13900000000"],
      ["甲公司", "王五", "13800000000"],
    ]);
  });
});

describe("compared with an earlier state", () => {
  const projects = smallDocument()["projects"] as readonly { readonly id: string }[];
  const earlier = (changes: object = {}) =>
    chainOf(smallDocument({ asOf: "2024-01-31", projects: projects.filter(({ id }) => id !== "p3"), ...changes }));

  test("tells of new projects, stages and gaps", () => {
    const signed = projects.map((project) =>
      project.id === "p2" ? { ...project, stage: "signed", enterprise: "a" } : project,
    );
    const now = chainOf(smallDocument({ projects: signed }));
    const briefing = chainBriefing(now, { before: earlier() });
    const section = sectionOf(briefing, "changes");
    expect(section.heading).toBe("六、与上月相比");
    expect(proseOf(briefing, "changes")).toContain("新增项目 1 个，减少 0 个，阶段变化 1 个");
    expect(proseOf(briefing, "changes")).toContain("新增项目：二期。");
    const [progress, gaps] = tablesOf(briefing, "changes");
    expect(progress?.rows).toEqual([["在谈项目", "正极", "在谈", "签约", "未填"]]);
    expect(gaps?.rows).toContainEqual(["正极", "◆空白点", "■断点", "4400 吨/年", "0 吨/年"]);
  });

  test("there is no such section without one, and another heading if it is not last month's", () => {
    const chain = chainOf(smallDocument());
    expect(chainBriefing(chain).sections.map(({ name }) => name)).not.toContain("changes");
    const old = earlier({ asOf: "2023-06-30" });
    expect(sectionOf(chainBriefing(chain, { before: old }), "changes").title).toBe("与上期相比");
  });

  test("nothing changed is said with zeros that are counts", () => {
    const chain = chainOf(smallDocument());
    expect(proseOf(chainBriefing(chain, { before: chain }), "changes")).toContain(
      "新增项目 0 个，减少 0 个，阶段变化 0 个",
    );
  });
});

describe("options", () => {
  test("headings are numbered as official documents are, whatever is left out", () => {
    const chain = chainOf(smallDocument());
    const headings = (omit: readonly BriefingSectionName[], locale: "zh" | "en") =>
      chainBriefing(chain, { omit, locale }).sections.map(({ heading }) => heading);
    expect(headings([], "zh")).toEqual([
      "一、产业链总体情况",
      "二、产业链图谱",
      "三、缺什么、缺多少",
      "四、招商机会",
      "五、目标企业",
      "附一　数据来源与可信度",
      "附二　判定规则",
    ]);
    expect(headings(["map", "sources"], "en")).toEqual([
      "1. Situation",
      "2. What is missing, and how much",
      "3. Opportunities",
      "4. Target enterprises",
      "Annex 1. Rules",
    ]);
    expect(chainBriefing(chain, { omit: [...BRIEFING_SECTIONS] }).sections).toEqual([]);
  });

  test("title, unit, date and mark; blanks are none", () => {
    const chain = chainOf(smallDocument());
    const full = chainBriefing(chain, { title: "简报", unit: "招商局", date: "2024-03-05", mark: "内部资料" });
    expect([full.title, full.unit, full.date, full.mark]).toEqual(["简报", "招商局", "2024年3月5日", "内部资料"]);
    const bare = chainBriefing(chain, { unit: " ", mark: "" });
    expect([bare.title, bare.unit, bare.date, bare.mark]).toEqual(["电池链情况简报", null, null, null]);
  });

  test("a scope keeps to its links, and says that rates are of the whole chain", () => {
    const briefing = chainBriefing(chainOf(smallDocument()), { scope: ["foil"] });
    expect(proseOf(briefing, "situation")).toContain("本次涉及环节 1 个（中游 1 个）");
    expect(proseOf(briefing, "situation")).toContain("全链完整度");
    expect(tablesOf(briefing, "gaps")[0]?.rows.map(([name]) => name)).toEqual(["铜箔"]);
    expect(tablesOf(briefing, "opportunities")).toEqual([]);
    expect(tablesOf(briefing, "targets")).toEqual([]);
  });

  test("refuses links and sections that are not there", () => {
    const chain = chainOf(smallDocument());
    expect(() => chainBriefing(chain, { scope: ["nope"] })).toThrow(expect.objectContaining({ code: "unknown-link" }));
    const omit = ["toString"] as unknown as BriefingSectionName[];
    expect(() => chainBriefing(chain, { omit })).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("the analysis at hand is what is told", () => {
    const chain = chainOf(smallDocument());
    const analysis = analyzeChain(chain, { targets: new Map([["cell", 10]]) });
    const briefing = chainBriefing(chain, { analysis });
    expect(tablesOf(briefing, "gaps")[0]?.rows.find(([name]) => name === "正极")?.[2]).toBe("2.2 万吨");
    expect(proseOf(briefing, "rules")).toContain("目标：电芯 10 GWh/a。");
  });
});

test("the order of the records makes no difference", () => {
  const random = randomFrom(7);
  const document = smallDocument();
  const shuffled = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      Array.isArray(value) ? shuffle(value as object[], random) : value,
    ]),
  );
  const before = chainOf(smallDocument({ projects: [] }));
  expect(chainBriefing(chainOf(shuffled), { before, withContacts: true })).toEqual(
    chainBriefing(chainOf(document), { before, withContacts: true }),
  );
});

test("sources are counted by record, and what names none is told", () => {
  const briefing = chainBriefing(chainOf(smallDocument()));
  expect(proseOf(briefing, "sources")).toContain("共 11 条记录，其中 10 条未注明来源");
  expect(tablesOf(briefing, "sources")[0]?.rows).toEqual([
    ["公告", "目标企业 1", "未注明 1"],
    ["日报", "环节 1", "公开报道 1"],
  ]);
});
