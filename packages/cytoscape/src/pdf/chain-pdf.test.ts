import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DOCUMENT, fixture, hostileFixture, largeFixture, read } from "../../test/fixture.js";
import { readPdf } from "../../test/read-pdf.js";
import { layoutChain } from "../map/chain-layout.js";
import { drawChain } from "../paper/draw-chain.js";
import type { Shape } from "../svg/shape.js";
import { chainSvg } from "../svg/chain-svg.js";
import type { PdfReport } from "./chain-pdf.js";
import { chainPdf } from "./chain-pdf.js";
import { drawingToPdf } from "./drawing-to-pdf.js";
import { exportFont } from "./export-font.js";

const leaves = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => (shape.kind === "group" ? leaves(shape.shapes) : [shape]));

async function printed(...[chain, options]: Parameters<typeof chainPdf>) {
  let report: PdfReport | undefined;
  const bytes = await chainPdf(chain, { ...options, onReport: (said) => (report = said) });
  return { bytes, report: report as PdfReport, ...readPdf(bytes) };
}

describe("chainPdf()", () => {
  test("prints one A0 page whose texts can be copied: title, names, legend, date, source, mark", async () => {
    const { pages, texts } = await printed(fixture().chain, { paper: "A0", mark: "秘密★1年" });
    expect(pages).toEqual([[expect.closeTo(3370.39, 2), expect.closeTo(2383.94, 2)]]);
    const all = texts.flat().join("\n");
    const wanted = [
      "测试市新能源电池产业链",
      "秘密★1年",
      "锂电池隔膜（含涂覆）",
      "金拓锂电",
      "1.3 亿㎡/年",
      "空白点 2",
    ];
    for (const text of [...wanted, "数据截至：2024-06-30", "来源：测试数据", "上游"]) {
      expect([text, all.includes(text)]).toEqual([text, true]);
    }
  });

  test("embeds a subset of the one font, with what a reader needs to copy text", async () => {
    const { fonts, fontFiles, dictionaries, bytes } = await printed(fixture().chain);
    expect(fonts).toEqual([expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Regular$/u)]);
    expect(fontFiles).toHaveLength(1);
    expect(fontFiles[0]!.length).toBeLessThan(exportFont().length / 10);
    expect(dictionaries).toContain("/ToUnicode");
    expect(dictionaries).not.toContain("Helvetica");
    expect(bytes.length).toBeLessThan(100_000);
  });

  test("paints the shapes of the drawing, each once, as the SVG does", async () => {
    const { chain } = fixture();
    const drawing = drawChain(chain, { paper: "A3", level: "near" });
    const { painted } = await drawingToPdf(drawing, { font: exportFont() });
    const svg = chainSvg(chain, { paper: "A3", level: "near" }).replace(/<defs>.*<\/defs>/u, "");
    const elements = svg.match(/<(rect|polyline|polygon|circle|text)[ >]/gu);
    expect(painted).toEqual([leaves(drawing.shapes).length]);
    expect(elements).toHaveLength(leaves(drawing.shapes).length);
  });

  test("says the same words as the SVG", async () => {
    const { chain } = fixture();
    const { texts } = await printed(chain, { level: "near" });
    const svg = chainSvg(chain, { paper: "A3", level: "near" });
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text]) => text);
    expect(texts.flat().toSorted()).toEqual(words.filter((text) => text?.trim() !== "").toSorted());
  });

  test("gives the same bytes for the same chain, and prints no date that it was not given", async () => {
    const { chain } = fixture();
    const [one, two] = [await printed(chain), await printed(chain)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(one.dictionaries).not.toContain("CreationDate");
    const dated = await printed(chain, { created: new Date(Date.UTC(2024, 5, 30, 8)) });
    expect(dated.dictionaries).toContain("D:20240630080000Z");
  });

  test("spreads a sheet over pages with a number and the mark on each, and loses no card", async () => {
    const { chain } = fixture();
    const { pages, texts, report } = await printed(chain, {
      paper: { size: "A4", orientation: "portrait", tiles: { columns: 2, rows: 3 } },
      mark: "内部资料",
      level: "near",
      layout: layoutChain(chain),
    });
    expect(pages).toHaveLength(6);
    expect(pages[0]).toEqual([expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)]);
    expect(texts.map((page) => page.at(-1))).toEqual(
      [1, 2, 3, 4, 5, 6].map((page) => {
        const place = `第 ${String(Math.ceil(page / 2))} 行第 ${String(2 - (page % 2))} 列`;
        return `内部资料 · 测试市新能源电池产业链 · 第 ${String(page)} 页，共 6 页 · ${place}`;
      }),
    );
    const { texts: single } = await printed(chain, { level: "near", layout: layoutChain(chain) });
    const everywhere = new Set(texts.flat());
    expect(single.flat().filter((text) => !everywhere.has(text))).toEqual([]);
    expect([report.columns, report.rows]).toEqual([2, 3]);
    const counts = texts.map((page) => page.length);
    expect(Math.max(...counts)).toBeLessThan(single.flat().length);
  });

  test("shows on each page its own part of the sheet, inside the margin", async () => {
    const paper = { size: "A4", tiles: { columns: 2, rows: 2 }, margin: 12 } as const;
    const { contents, report } = await printed(fixture().chain, { paper, level: "far" });
    const { pages, unitsPerMillimetre } = report.drawing.paper!;
    for (const [i, { window }] of pages.entries()) {
      const [, x, y] = /\n1 0 0 1 (\S+) (\S+) cm\n/u.exec(contents[i]!) ?? [];
      expect(Number(x)).toBeCloseTo(12 * unitsPerMillimetre - window.x, 3);
      expect(Number(y)).toBeCloseTo(12 * unitsPerMillimetre - window.y, 3);
    }
  });

  test("takes as many pages as it needs for type that can be read", async () => {
    const { chain } = largeFixture(60);
    const { report: one } = await printed(chain, { paper: "A4", level: "near" });
    expect([one.isTooSmall, one.columns * one.rows]).toEqual([true, 1]);
    const { report, pages } = await printed(chain, { paper: { size: "A4", tiles: "auto" } });
    expect([report.isTooSmall, report.level]).toEqual([false, "near"]);
    expect(report.leastTypeMillimetres).toBeGreaterThanOrEqual(2.5 - 1e-6);
    expect(pages).toHaveLength(report.columns * report.rows);
    expect(report.columns * report.rows).toBeGreaterThan(4);
  });

  test("tells which characters the font lacks, once each", async () => {
    const { chain } = read({ ...DOCUMENT, name: "𠮷😀链😀" });
    const { report } = await printed(chain);
    expect(report.missingCharacters).toEqual(["😀", "𠮷"].toSorted());
    expect((await printed(fixture().chain)).report.missingCharacters).toEqual([]);
  });

  test("the font holds GB 2312 and every word of the examples", async () => {
    for (const name of ["baiyin-battery", "demo-40", "jinchang-battery", "presence-only"]) {
      const url = new URL(`../../../../examples/chains/${name}.json`, import.meta.url);
      const { chain } = read(JSON.parse(readFileSync(url, "utf8")));
      const { report } = await printed(chain, { level: "near" });
      expect([name, report.missingCharacters]).toEqual([name, []]);
    }
    const all = Array.from({ length: 72 * 94 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]);
    const hanzi = new TextDecoder("gbk").decode(Uint8Array.from(all.flat())).replace(/[\ue000-\uf8ff\ufffd]/gu, "");
    expect([...hanzi]).toHaveLength(6763);
    const shapes = hanzi.match(/.{1,100}/gu)!.map((text): Shape => {
      return { kind: "text", x: 0, y: 0, size: 12, fill: "#000000", text };
    });
    const sheet = { ...drawChain(fixture().chain, { paper: "A3" }), shapes };
    expect((await drawingToPdf(sheet, { font: exportFont() })).missingCharacters).toEqual([]);
  });

  test("prints hostile texts as text, and none of them gets into the syntax of the file", async () => {
    const { chain } = hostileFixture();
    const { texts, dictionaries } = await printed(chain, { title: "(x) >> endobj", level: "near" });
    expect(texts.flat().some((text) => text.includes("<img src=x onerror=alert(1)>"))).toBe(true);
    expect(dictionaries).toContain("(\\(x\\) >> endobj)");
    expect(texts.flat()[0]).toBe("(x) >> endobj");
    expect(texts.flat().join("")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  test("prints a chain without links", async () => {
    const { pages } = await printed(read({ ...DOCUMENT, links: [], flows: [], projects: [] }).chain, { paper: "A4" });
    expect(pages).toHaveLength(1);
  });

  test("refuses what is no font, no paper, no moment", async () => {
    const { chain } = fixture();
    const refused = { code: "invalid-option" };
    await expect(chainPdf(chain, { font: new Uint8Array(100) })).rejects.toMatchObject(refused);
    await expect(chainPdf(chain, { paper: "A9" as "A0" })).rejects.toMatchObject(refused);
    await expect(chainPdf(chain, { created: new Date(Number.NaN) })).rejects.toMatchObject(refused);
  });
});

test("whoever imports the package loads no PDF writer with it", () => {
  const seen = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.pathname)) return;
    seen.add(url.pathname);
    const source = readFileSync(new URL(url.href.replace(/\.js$/u, ".ts")), "utf8");
    for (const [, from = ""] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from "([^"]+)";/gmu)) {
      expect(from).not.toBe("pdfkit");
      if (from.startsWith(".")) visit(new URL(from, url));
    }
  };
  visit(new URL("../index.js", import.meta.url));
  expect(seen.size).toBeGreaterThan(40);
  const names = [...seen].filter((path) => path.includes("/pdf/")).map((path) => path.split("/").at(-1));
  expect(new Set(names)).toEqual(new Set(["chain-pdf.js", "export-font.js"]));
});
