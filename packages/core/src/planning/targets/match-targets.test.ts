import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { runs } from "../../../test/runs.js";
import { buildChain } from "../../model/build-chain.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { readCandidate } from "./candidate.js";
import { matchTargets } from "./match-targets.js";
import { scopeRole } from "./scope-role.js";
import { comparable, TermIndex } from "./term-index.js";
import { TopList } from "./top-list.js";
import { wordsOf } from "./words-of.js";

function chain(parts: Partial<ChainDocument> = {}): Chain {
  const { document } = chainOf({
    surveyed: true,
    links: [
      { id: "phosphate", name: "磷酸铁", industryCodes: ["C2613"] },
      { id: "lfp", name: "磷酸铁锂", aliases: ["LFP"], industryCodes: ["C3985"] },
      { id: "separator", name: "隔膜", industryCodes: ["C2929"] },
      { id: "cell", name: "电芯" },
      { id: "recycling", name: "废旧动力电池梯次利用" },
    ],
    flows: [
      { from: "phosphate", to: "lfp", coefficient: 1 },
      { from: "lfp", to: "cell", coefficient: 2200 },
      { from: "separator", to: "cell", coefficient: 1300 },
    ],
    enterprises: [{ id: "A", name: "甲电池有限公司", creditCode: "916203001" }],
    projects: [{ id: "c", link: "cell", enterprise: "A", stage: "operating", capacity: 2 }],
  });
  return buildChain({ ...document, ...parts });
}

const match = async (
  rows: readonly unknown[],
  options: Parameters<typeof matchTargets>[2] = {},
  parts: Partial<ChainDocument> = {},
) => matchTargets(chain(parts), rows, { links: ["phosphate", "lfp", "separator", "recycling"], least: 0, ...options });
const namesAt = async (
  link: string,
  rows: readonly unknown[],
  parts: Partial<ChainDocument> = {},
): Promise<(string | number)[][]> =>
  (await match(rows, {}, parts)).matches.get(link)!.map(({ candidate, score }) => [candidate.name, score]);

describe("matchTargets()", () => {
  test("golden: makes it, sells it, has it among its products or in its name, and no more than that", async () => {
    const rows = [
      { name: "一", scope: "隔膜的制造；普通货运" },
      { name: "二", scope: "隔膜、粘结剂的销售" },
      { name: "三", products: "锂离子电池隔膜" },
      { name: "四隔膜科技", scope: "技术咨询" },
      { name: "五", scope: "餐饮服务" },
      { name: "六", scope: "化工产品（不含隔膜）生产" },
      { name: "七", scope: "除隔膜外的塑料制品生产" },
      { name: "八", scope: "化工产品（不含危险化学品）、隔膜生产" },
    ];
    // text 0.9, 0.4, 1, 0.8 of 50, and the link's own product, 1 of 15
    expect(await namesAt("separator", rows)).toEqual([
      ["三", 65],
      ["一", 60],
      ["八", 60],
      ["四隔膜科技", 55],
      ["二", 35],
    ]);
  });

  test("does not find a product in the longer name of another", async () => {
    const rows = [
      { name: "锂", scope: "磷酸铁锂制造" },
      { name: "铁", scope: "磷酸铁、磷酸铁锂制造" },
    ];
    const { matches } = await match(rows);
    expect(matches.get("lfp")!.map(({ candidate }) => candidate.name)).toEqual(["铁", "锂"].sort());
    const [first, second] = matches.get("phosphate")!;
    expect(first).toMatchObject({ candidate: { name: "铁" }, score: 60 });
    // one step away in the chain: 0.5 · 15
    expect(second).toMatchObject({ candidate: { name: "锂" }, score: 7.5 });
    expect(second?.parts.find(({ part }) => part === "distance")?.because?.zh).toBe("现有产品属于相近环节“磷酸铁锂”");
  });

  test("letters and digits end where the name does; full width and case make no difference", async () => {
    const rows = [
      { name: "a", products: "lfp cathode" },
      { name: "b", products: "ＬＦＰ" },
      { name: "c", products: "halfpipe, LFP2" },
    ];
    expect((await namesAt("lfp", rows)).map(([name]) => name)).toEqual(["a", "b"]);
  });

  test("knows synonyms, which are the user's", async () => {
    const rows = [
      { name: "s", products: "锂电隔膜" },
      { name: "t", products: "微孔膜" },
    ];
    expect((await namesAt("separator", rows)).map(([name]) => name)).toEqual(["s"]);
    const { matches } = await match(rows, { synonyms: [["隔膜", "微孔膜"]] });
    expect(matches.get("separator")!.map(({ candidate }) => candidate.name)).toEqual(["s", "t"]);
  });

  test("finds a long name by most of its words", async () => {
    const rows = [
      { name: "r", scope: "动力电池的梯次利用和废旧物资回收生产" },
      { name: "q", scope: "电池" },
    ];
    const [found, ...others] = (await match(rows)).matches.get("recycling")!;
    expect(found?.candidate.name).toBe("r");
    expect(found?.parts[0]?.value).toBeGreaterThan(0.2);
    expect(found?.parts[0]?.value).toBeLessThanOrEqual(0.54);
    expect(others).toEqual([]);
  });

  test("compares industry codes digit by digit", async () => {
    const rows = [
      { name: "four", industryCodes: ["C2929"] },
      { name: "three", industryCodes: "2921、2922" },
      { name: "two", industryCodes: [" c2999 ", "9999"] },
      { name: "none", industryCodes: ["C39", "x"] },
    ];
    expect(await namesAt("separator", rows)).toEqual([
      ["four", 15],
      ["three", 9],
      ["two", 4.5],
    ]);
  });

  test("counts relations to enterprises that are here, recorded or told", async () => {
    const rows = [
      { name: "供应商" },
      { name: "told", customers: ["甲电池有限公司"] },
      { name: "buyer", suppliers: "甲电池有限公司，别的" },
      { name: "stranger", customers: ["不在这里"] },
    ];
    const relations = [{ supplier: "供应商", customer: "A", product: "隔膜", source: "年报" }];
    expect(await namesAt("separator", rows, { relations })).toEqual([
      ["told", 20],
      ["供应商", 20],
      ["buyer", 10],
    ]);
    const { matches } = await match(rows, {}, { relations });
    const because = matches.get("separator")![1]!.parts.find(({ part }) => part === "relation")?.because;
    expect(because?.zh).toBe("甲电池有限公司的供应商（隔膜），来源：年报");
    // what it supplies is known, and it is not this
    expect(matches.get("lfp")!.find(({ candidate }) => candidate.name === "供应商")?.score).toBe(10);
  });

  test("leaves out who is here already, by name or code, unless asked for", async () => {
    const rows = [
      { name: "甲电池有限公司", products: "隔膜" },
      { name: "曾用名", creditCode: " 916203001", products: "隔膜" },
    ];
    expect(await match(rows)).toMatchObject({ rows: 2, local: 2 });
    expect((await match(rows)).matches.get("separator")).toEqual([]);
    const wanted = await match(rows, { isLocalWanted: true });
    expect(wanted.local).toBe(0);
    expect(wanted.matches.get("separator")?.map(({ isLocal }) => isLocal)).toEqual([true, true]);
  });

  test("looks for the opportunities unless links are given, and prints its formula", async () => {
    const { matches, weights } = await matchTargets(chain(), [
      { name: "一", products: "隔膜", industryCodes: ["2929"] },
    ]);
    expect([...matches.keys()].sort()).toEqual(["lfp", "phosphate", "recycling", "separator"]);
    const [found] = matches.get("separator")!;
    expect(found?.score).toBe(80);
    expect(found?.formula.zh).toBe(
      "(产品与经营范围 1×50 + 行业代码 1×15 + 与本地企业的关系 0×20 + 链上距离 1×15) ÷ 100 × 100 = 80",
    );
    expect(weights).toEqual({ text: 50, relation: 20, industry: 15, distance: 15 });
    const own = await matchTargets(chain(), [{ name: "一", products: "隔膜" }], { weights: { text: 0, distance: 85 } });
    expect(own.matches.get("separator")?.[0]?.score).toBeCloseTo((85 / 120) * 100, 6);
  });

  test("streams rows that come later, tells how far it is, and stops when asked", async () => {
    async function* rows(): AsyncGenerator<unknown> {
      for (let i = 0; i < 25_000; i += 1) yield { name: `n${String(i)}`, products: i === 24_999 ? "隔膜" : "" };
    }
    const seen: number[] = [];
    const found = await matchTargets(chain(), rows(), { onProgress: (count) => seen.push(count) });
    expect(seen).toEqual([10_000, 20_000]);
    expect(found.matches.get("separator")).toHaveLength(1);
    const signal = { aborted: false };
    const stopped = await matchTargets(chain(), rows(), { signal, onProgress: () => (signal.aborted = true) });
    expect(stopped).toMatchObject({ rows: 10_000, isStopped: true });
  });

  test("hostile rows are told by number and harm nothing", async () => {
    const rows: unknown[] = [
      null,
      "text",
      [],
      {},
      { name: " " },
      { name: 7, products: "隔膜" },
      JSON.parse('{"__proto__": {"name": "x"}}'),
      { name: "<img onerror>", products: "=cmd|'/c calc'!A1 隔膜 \uD800" },
      { name: "long", scope: `${"电池".repeat(20_000)}隔膜` },
      { name: "list", products: ["隔膜", null, {}] },
    ];
    const found = await match(rows);
    expect(found).toMatchObject({ rows: 10, unusable: 6, cut: 1 });
    expect(found.issues.map(({ row, code }) => [row, code])).toEqual([
      [1, "not-a-record"],
      [2, "not-a-record"],
      [3, "not-a-record"],
      [4, "name-missing"],
      [5, "name-missing"],
      [7, "name-missing"],
      [9, "text-cut"],
    ]);
    expect(found.matches.get("separator")!.map(({ candidate }) => candidate.name)).toEqual([
      "7",
      "<img onerror>",
      "list",
    ]);
    const many = await match(Array.from({ length: 100 }, () => null));
    expect(many.issues).toHaveLength(20);
  });

  test.each([
    [{ links: ["nowhere"] }, "unknown-link"],
    [{ limit: 0 }, "invalid-option"],
    [{ limit: 1e15 }, "invalid-option"],
    [{ least: 101 }, "invalid-option"],
    [{ weights: { text: Number.NaN } }, "invalid-option"],
  ])("refuses %j", async (options, code) => {
    await expect(matchTargets(chain(), [], options)).rejects.toThrow(expect.objectContaining({ code }));
  });

  test("property: keeps the best of each link as sorting all of them would, in any order, each enterprise once", async () => {
    const row = fc.record({
      name: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      products: fc.constantFrom("", "隔膜", "磷酸铁", "磷酸铁锂 隔膜"),
      scope: fc.constantFrom("", "隔膜销售", "磷酸铁锂制造", "隔膜研发；磷酸铁零售"),
      industryCodes: fc.constantFrom([], ["C2929"], ["2921"], ["3985"]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (rows, limit) => {
        const brief = ({ matches }: Awaited<ReturnType<typeof match>>): unknown =>
          Array.from(matches, ([link, list]) => [link, list.map(({ key, score }) => [key, score])]);
        const found = brief(await match(rows, { limit }));
        expect(brief(await match([...rows].reverse(), { limit }))).toEqual(found);
        // each row by itself, sorted by a plain sort
        const alone = await Promise.all(rows.map(async (own) => match([own])));
        const expected = ["phosphate", "lfp", "separator", "recycling"].map((link) => {
          const best = new Map<string, number>();
          for (const { matches } of alone) {
            for (const { key, score } of matches.get(link)!) best.set(key, Math.max(score, best.get(key) ?? 0));
          }
          const sorted = [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
          return [link, sorted.slice(0, limit)];
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("the parts of the search", () => {
  test("property: the index finds what a plain search at every place finds", () => {
    const text = fc.string({ unit: fc.constantFrom("锂", "电", "池", "a", "b", "1", " ", "；"), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (terms, haystack) => {
        const index = new TermIndex();
        for (const term of terms) index.add(term);
        const found: string[] = [];
        index.scan(comparable(haystack), (term, start, end) =>
          found.push(JSON.stringify([index.terms[term], start, end])),
        );
        const compared = comparable(haystack);
        const naive: string[] = [];
        const ascii = /[a-z0-9]/u;
        for (const term of new Set(terms.map((own) => comparable(own).trim()).filter((own) => own.length >= 2))) {
          for (let at = 0; at <= compared.length - term.length; at += 1) {
            if (compared.slice(at, at + term.length) !== term) continue;
            const [before, after] = [compared.charAt(at - 1), compared.charAt(at + term.length)];
            if (ascii.test(before) && ascii.test(term[0]!)) continue;
            if (ascii.test(after) && ascii.test(term[term.length - 1]!)) continue;
            naive.push(JSON.stringify([term, at, at + term.length]));
          }
        }
        expect(found.sort()).toEqual(naive.sort());
      }),
      { numRuns: runs(300) },
    );
  });

  test("a scope says what an enterprise may do with a product", () => {
    const role = (scope: string): string =>
      scopeRole(comparable(scope), scope.indexOf("铜箔"), scope.indexOf("铜箔") + 2);
    expect(role("铜箔生产；销售")).toBe("makes");
    expect(role("货物运输；铜箔、铝箔销售，餐饮")).toBe("sells");
    expect(role("生产塑料；铜箔")).toBe("names");
    expect(role("金属制品（不含铜箔、铝箔）生产")).toBe("excluded");
    expect(role("除铜箔以外的金属制品生产")).toBe("excluded");
    expect(role("除尘设备、铜箔生产；外贸")).toBe("makes");
    expect(role("不得从事餐饮；铜箔生产")).toBe("makes");
  });

  test("words come from the runtime where it can, else every two neighbours make one", () => {
    expect(wordsOf("动力电池回收", null)).toEqual(["动力", "力电", "电池", "池回", "回收"]);
    expect(wordsOf("LFP 正极材料 lfp", null)).toEqual(["LFP", "正极", "极材", "lfp"]);
    expect(wordsOf("x 锂", null)).toEqual([]);
    expect(wordsOf("动力电池回收")).toContain("电池");
  });

  test("property: a top list keeps what a sort would", () => {
    const entry = fc.record({ key: fc.constantFrom(..."abcdefgh"), score: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (entries, limit) => {
        const list = new TopList(limit);
        for (const own of entries) list.offer(own);
        const best = new Map<string, number>();
        for (const { key, score } of entries) best.set(key, Math.max(score, best.get(key) ?? -1));
        const sorted = [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit);
        expect(list.sorted().map(({ key, score }) => [key, score])).toEqual(sorted);
      }),
      { numRuns: runs(300) },
    );
  });

  test("a candidate keeps what it knows and nothing it inherits", () => {
    expect(readCandidate({ name: "a", toString: "x", industryCodes: "C1、C2;；C3", home: 5 })).toEqual({
      candidate: { name: "a", industryCodes: ["C1", "C2", "C3"], home: "5" },
      isCut: false,
    });
  });
});
