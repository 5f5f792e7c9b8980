import { describe, expect, test } from "vitest";
import { DOCUMENT, fixture, largeFixture, read } from "../../test/fixture.js";
import type { Shape, TextShape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import { drawChain } from "./draw-chain.js";
import type { ChainDrawing, ChainDrawingOptions } from "./draw-chain.js";

/** Texts with their places on the sheet. */
function texts(shapes: readonly Shape[], x = 0, y = 0, scale = 1): TextShape[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === "group") {
      return texts(shape.shapes, x + shape.x * scale, y + shape.y * scale, scale * (shape.scale ?? 1));
    }
    return shape.kind === "text"
      ? [{ ...shape, x: x + shape.x * scale, y: y + shape.y * scale, size: shape.size * scale }]
      : [];
  });
}

const words = (drawing: ChainDrawing): string[] => texts(drawing.shapes).map(({ text }) => text);

function isOn({ text, x, y, size, isBold = false, anchor = "start", fit }: TextShape, sheet: ChainDrawing): boolean {
  const width = fit ?? measureText(text, size, isBold);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return left >= 0 && left + width <= sheet.width && y - size >= 0 && y + size * 0.2 <= sheet.height;
}

const LONG = "某某市新能源电池及关键材料产业链招商图谱".repeat(3);

describe("drawChain()", () => {
  test.each<[string, ChainDrawingOptions]>([
    ["usual texts", {}],
    ["long ones", { title: LONG, sources: [LONG, LONG], mark: LONG, note: LONG }],
  ])("keeps every text on the sheet, on any paper: %s", (_, options) => {
    for (const { chain, analysis } of [fixture(), largeFixture(40)]) {
      for (const size of ["A0", "A4"] as const) {
        for (const orientation of ["landscape", "portrait"] as const) {
          const drawing = drawChain(chain, { ...options, analysis, locale: "en", paper: { size, orientation } });
          expect([size, orientation, texts(drawing.shapes).filter((text) => !isOn(text, drawing))]).toEqual([
            size,
            orientation,
            [],
          ]);
        }
      }
    }
  });

  test("is a sheet of the paper's proportions, and says how many units are a millimetre", () => {
    const { width, height, paper } = drawChain(fixture().chain, { paper: "A2" });
    expect(width / paper!.unitsPerMillimetre).toBeCloseTo(594, 6);
    expect(height / paper!.unitsPerMillimetre).toBeCloseTo(420, 6);
    expect(drawChain(fixture().chain).paper).toBeNull();
  });

  test("draws the nearest level whose type can be read, and the one that was asked for in any case", () => {
    const { chain } = largeFixture(60);
    const levels = (["A0", "A2", "A4"] as const).map((paper) => {
      const { level, leastType, paper: drawn } = drawChain(chain, { paper });
      return [level, leastType / drawn!.unitsPerMillimetre >= 2.5];
    });
    expect(levels).toEqual([
      ["near", true],
      ["mid", true],
      ["far", true],
    ]);
    expect(drawChain(chain, { paper: "A4", level: "near" }).level).toBe("near");
    expect(drawChain(chain).level).toBe("near");
  });

  test("tells the size of the smallest type that is on it", () => {
    const drawing = drawChain(fixture().chain, { paper: "A3", level: "near" });
    expect(drawing.leastType).toBeCloseTo(Math.min(...texts(drawing.shapes).map(({ size }) => size)), 9);
  });

  test("prints mark, date, sources and note, and no legend where none is wanted", () => {
    const options = { mark: "秘密★1年", date: "2024-07-01", sources: ["甲", "乙"], note: "仅供参考" };
    const all = words(drawChain(fixture().chain, { ...options, paper: "A3" }));
    expect(all[0]).toBe("秘密★1年");
    const foot = "地区：测试市 · 数据截至：2024-06-30 · 来源：甲；乙 · 制图日期：2024-07-01 · 仅供参考";
    expect(all.at(-1)).toBe(foot);
    expect(all).toContain("空白点 2");
    expect(words(drawChain(fixture().chain, { hasLegend: false }))).not.toContain("空白点 2");
  });

  test("has windows that make up the sheet", () => {
    const { paper, width, height } = drawChain(fixture().chain, {
      paper: { size: "A4", tiles: { columns: 3, rows: 2 } },
    });
    expect(paper!.pages.map(({ row, column }) => `${String(row)}.${String(column)}`)).toEqual(
      "1.1 1.2 1.3 2.1 2.2 2.3".split(" "),
    );
    const last = paper!.pages.at(-1)!.window;
    expect(last.x + last.width).toBeCloseTo(width, 6);
    expect(last.y + last.height).toBeCloseTo(height, 6);
    expect(width / paper!.unitsPerMillimetre).toBeCloseTo(3 * (297 - 20), 6);
  });

  test("draws a chain without links", () => {
    const { chain } = read({ ...DOCUMENT, links: [], flows: [], projects: [] });
    for (const paper of [{}, { paper: "A0" as const }, { paper: { tiles: "auto" as const } }]) {
      const { width, height } = drawChain(chain, paper);
      expect(Number.isFinite(width / height)).toBe(true);
    }
  });
});
