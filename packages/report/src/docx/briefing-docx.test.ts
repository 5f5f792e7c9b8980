import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { randomDocument } from "../../../core/test/random-document.js";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { chainOf, example, smallDocument, whitePng } from "../../test/fixture.js";
import { childrenOf, find, parseXml } from "../../test/parse-xml.js";
import { faultsOf, readDocx } from "../../test/read-office.js";
import type { BriefingBlock } from "../briefing/briefing.js";
import { chainBriefing } from "../briefing/chain-briefing.js";
import { documentText } from "../text/document-text.js";
import { briefingDocx } from "./briefing-docx.js";

// Whole documents are written and read again, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const picture = { png: whitePng(30, 20), width: 3000, height: 2000 };

/** Texts of the blocks, in their order; tables by themselves. */
function contentOf(blocks: readonly BriefingBlock[]): { readonly prose: string[]; readonly tables: string[][][] } {
  const prose: string[] = [];
  const tables: string[][][] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph" || block.kind === "heading") prose.push(documentText(block.text));
    if (block.kind !== "table") continue;
    prose.push(documentText(block.caption));
    tables.push([block.columns.map(({ head }) => head), ...block.rows].map((row) => row.map(documentText)));
  }
  return { prose, tables };
}

test.each(["zh", "en"] as const)(
  "holds every heading, sentence and table of the briefing, in their order (%s)",
  async (locale) => {
    const chain = example("demo-40");
    const options = { locale, before: chain, unit: "招商局", date: "2024-07-05", mark: "内部资料" } as const;
    const { sections, title } = chainBriefing(chain, options);
    const { paragraphs, tables, parts } = readDocx(await briefingDocx(chain, { ...options, picture }));
    const expected = sections.flatMap(({ heading, blocks }) => [heading, ...contentOf(blocks).prose]);
    const texts = paragraphs.map(({ text }) => text);
    const notes = new Set(
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.note : []))),
    );
    const caption = sections[1]?.blocks[0]?.kind === "picture" ? sections[1].blocks[0].caption : "";
    for (const note of notes) expect(texts).toContain(note);
    const head = texts.indexOf(title) + 1;
    expect(texts.slice(head + 2).filter((text) => text !== "" && !notes.has(text) && text !== caption)).toEqual(
      expected,
    );
    expect(tables).toEqual(sections.flatMap(({ blocks }) => contentOf(blocks).tables));
    expect(faultsOf(parts)).toEqual([]);
  },
);

test("is set as official documents are", async () => {
  const chain = chainOf(smallDocument());
  const { paragraphs, body, parts } = readDocx(
    await briefingDocx(chain, { picture, unit: "金昌市招商局", date: "2024-03-05", mark: "内部资料" }),
  );
  expect(paragraphs.slice(0, 5)).toEqual([
    { style: "BriefingMark", text: "内部资料" },
    { style: "BriefingSubtitle", text: "" },
    { style: "Title", text: "电池链情况简报" },
    { style: "BriefingSubtitle", text: "金昌市 · 数据截至 2024年2月29日" },
    { style: "BriefingSubtitle", text: "金昌市招商局　2024年3月5日" },
  ]);
  const headings = paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text);
  expect(headings.slice(0, 2)).toEqual(["一、产业链总体情况", "二、产业链图谱"]);
  expect(paragraphs.some(({ style, text }) => style === "Heading2" && text === "（一）正极")).toBe(true);
  const sizes = find(body, "w:pgSz").map(({ attributes }) => [
    attributes.get("w:w"),
    attributes.get("w:h"),
    attributes.get("w:orient"),
  ]);
  expect(sizes).toEqual([
    ["11906", "16838", "portrait"],
    ["16838", "11906", "landscape"],
    ["11906", "16838", "portrait"],
  ]);
  const [margins] = find(body, "w:pgMar");
  // 37, 26, 35 and 28 mm in twentieths of a point.
  expect(["top", "right", "bottom", "left"].map((side) => margins?.attributes.get(`w:${side}`))).toEqual([
    "2098",
    "1474",
    "1984",
    "1587",
  ]);
  const styles = new Map(
    find(parseXml(parts.get("word/styles.xml") ?? ""), "w:style").map((style) => [
      style.attributes.get("w:styleId"),
      style,
    ]),
  );
  const setting = (style: string, name: string, attribute: string) =>
    find(styles.get(style)!, name)[0]?.attributes.get(attribute);
  expect(
    ["Title", "Heading1", "Heading2", "BriefingMark"].map((style) => [
      setting(style, "w:rFonts", "w:eastAsia"),
      setting(style, "w:sz", "w:val"),
    ]),
  ).toEqual([
    ["方正小标宋简体", "44"],
    ["黑体", "32"],
    ["楷体_GB2312", "32"],
    ["黑体", "32"],
  ]);
  expect(["w:line", "w:lineRule"].map((name) => setting("BriefingBody", "w:spacing", name))).toEqual(["560", "exact"]);
  expect(setting("BriefingBody", "w:ind", "w:firstLineChars")).toBe("200");
  expect(["Heading1", "Heading2", "Heading3"].map((style) => setting(style, "w:outlineLvl", "w:val"))).toEqual([
    "0",
    "1",
    "2",
  ]);
  expect(parts.get("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  for (const style of paragraphs.map((paragraph) => paragraph.style)) expect([...styles.keys()]).toContain(style);
});

test("page numbers stand on the outer side, between dashes, on every page", async () => {
  const { parts, body } = readDocx(await briefingDocx(chainOf(smallDocument()), { picture }));
  expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  const kinds = find(body, "w:footerReference").map(({ attributes }) => attributes.get("w:type") ?? "");
  expect([...kinds].sort()).toEqual(["default", "default", "default", "even", "even", "even"]);
  const footers = [...parts].filter(([name]) => /footer\d+\.xml$/u.test(name)).map(([, text]) => text);
  expect(footers.map((text) => /<w:jc w:val="(\w+)"/u.exec(text)?.[1] ?? "").sort()).toEqual([
    "left",
    "left",
    "left",
    "right",
    "right",
    "right",
  ]);
  for (const text of footers) expect(text).toMatch(/— .*PAGE.* —/su);
});

test("headings of tables repeat, rows are not parted, columns fill the width", async () => {
  const { body } = readDocx(await briefingDocx(example("demo-40")));
  for (const table of childrenOf(body, "w:tbl")) {
    const rows = childrenOf(table, "w:tr");
    expect(rows.map((row) => find(row, "w:tblHeader").length)).toEqual(rows.map((_, i) => (i === 0 ? 1 : 0)));
    expect(rows.every((row) => find(row, "w:cantSplit").length === 1)).toBe(true);
    const widths = find(table, "w:gridCol").map(({ attributes }) => Number(attributes.get("w:w")));
    const sum = widths.reduce((all, width) => all + width, 0);
    // 210 − 28 − 26 mm.
    expect(sum).toBeGreaterThan(8800);
    expect(sum).toBeLessThanOrEqual(8844);
  }
});

describe("the map", () => {
  test("is a picture on a lying page, in its proportions and within the page", async () => {
    const wide = { png: whitePng(30, 20), width: 4000, height: 1000 };
    for (const own of [picture, wide, { ...picture, width: 0 }]) {
      const { body, parts } = readDocx(await briefingDocx(chainOf(smallDocument()), { picture: own }));
      expect([...parts.keys()].filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
      const extent = find(body, "wp:extent")[0]!.attributes;
      const [width, height] = ["cx", "cy"].map((name) => Number(extent.get(name)) / 36_000);
      expect(width).toBeLessThanOrEqual(225);
      expect(height).toBeLessThanOrEqual(130);
      if (own.width > 0) expect(width! / height!).toBeCloseTo(own.width / own.height, 1);
    }
  });

  test("has its description for who cannot see it", async () => {
    const { body } = readDocx(await briefingDocx(chainOf(smallDocument()), { picture }));
    expect(find(body, "wp:docPr")[0]?.attributes.get("descr")).toContain("4 个环节、3 条供给关系");
  });

  test("without a picture a chain has no such section, and a briefing says that it is missing", async () => {
    const chain = chainOf(smallDocument());
    const own = readDocx(await briefingDocx(chain)).paragraphs.map(({ text }) => text);
    expect(own.join("\n")).not.toContain("图谱");
    expect(own).toContain("二、缺什么、缺多少");
    const given = readDocx(await briefingDocx(chainBriefing(chain)));
    expect(given.paragraphs.map(({ text }) => text)).toContain("图谱未随本文附上，请见链图软件导出的图片或演示文稿。");
    expect(find(given.body, "w:pgSz")).toHaveLength(1);
  });
});

test("the same chain and options give the same bytes", async () => {
  const chain = chainOf(smallDocument());
  const first = await briefingDocx(chain, { picture, date: "2024-03-05" });
  await briefingDocx(example("presence-only"), { picture });
  expect(await briefingDocx(chain, { picture, date: "2024-03-05" })).toEqual(first);
  expect(readDocx(first).parts.get("docProps/core.xml")).toContain("2000-01-01T00:00:00Z");
});

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "=cmd|'/c calc'!A1",
  "</w:t></w:r></w:p>&amp;\"'",
  "__proto__",
  "坏\ud800字\u0007符\u202e反",
  "长".repeat(300),
  "]]>",
  "$& $1",
];

test.each(HOSTILE)("a hostile name comes through as text: %j", async (name) => {
  const links = (smallDocument()["links"] as { readonly id: string }[]).map((link) =>
    link.id === "cathode" ? { ...link, name, product: name } : link,
  );
  const document = smallDocument({
    name,
    links,
    region: { name },
    source: name,
    enterprises: [{ id: "a", name, source: name }],
  });
  const chain = chainOf(document);
  const bytes = await briefingDocx(chain, { picture, unit: name, mark: name, date: name, before: chain });
  const { paragraphs, tables, parts } = readDocx(bytes);
  expect(faultsOf(parts)).toEqual([]);
  const shown = documentText(name).trim();
  expect(paragraphs.filter(({ text }) => text.includes(shown)).length).toBeGreaterThan(3);
  expect(tables.flat(2).filter((text) => text.includes(shown)).length).toBeGreaterThan(2);
});

test("lost characters are seen to be lost", () => {
  expect(documentText("坏\ud800字\u0007\uffff\t行\n首\u202e")).toBe("坏\ufffd字\ufffd\ufffd 行 首");
  expect(documentText("𠮷")).toBe("𠮷");
});

test("an empty chain is a sound document that says so", async () => {
  const chain = chainOf(
    smallDocument({ links: [], flows: [], projects: [], targets: [], enterprises: [], contacts: [] }),
  );
  const { paragraphs, parts } = readDocx(await briefingDocx(chain, { picture }));
  expect(faultsOf(parts)).toEqual([]);
  expect(paragraphs.map(({ text }) => text).join()).toContain("共梳理环节 0 个");
});

test("two hundred links with two thousand projects", async () => {
  const chain = chainOf(demoChain({ links: 200, projects: 2000 }));
  const { tables, parts } = readDocx(await briefingDocx(chain, { picture }));
  expect(faultsOf(parts)).toEqual([]);
  expect(tables[0]?.length).toBeGreaterThan(50);
});

test("any chain gives a sound document with the numbers of its briefing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.boolean(), async (seed, isEnglish) => {
      const chain = chainOf(randomDocument(seed, { isAcyclic: true }));
      const options = {
        locale: isEnglish ? ("en" as const) : ("zh" as const),
        before: chainOf(randomDocument(seed + 1, { isAcyclic: true })),
      };
      const { tables, parts } = readDocx(await briefingDocx(chain, options));
      expect(faultsOf(parts)).toEqual([]);
      expect(tables).toEqual(chainBriefing(chain, options).sections.flatMap(({ blocks }) => contentOf(blocks).tables));
    }),
    { numRuns: 8 },
  );
});
