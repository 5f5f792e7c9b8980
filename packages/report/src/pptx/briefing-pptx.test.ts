import { drawingToSvg } from "@liantu/cytoscape";
import type { Shape } from "@liantu/cytoscape";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { randomDocument } from "../../../core/test/random-document.js";
import { demoChain } from "../../../../scripts/demo-chain.mjs";
import { chainOf, example, smallDocument } from "../../test/fixture.js";
import { find, parseXml } from "../../test/parse-xml.js";
import type { XmlElement } from "../../test/parse-xml.js";
import { faultsOf, readPptx } from "../../test/read-office.js";
import type { ReadSlide } from "../../test/read-office.js";
import type { Briefing } from "../briefing/briefing.js";
import { chainBriefing } from "../briefing/chain-briefing.js";
import { documentText } from "../text/document-text.js";
import { briefingPptx } from "./briefing-pptx.js";
import { slideMap } from "./map-drawing.js";

// Whole documents are written and read again, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const WIDTH = 12_191_695;
const HEIGHT = 6_858_000;

/** Rows of the tables of a briefing, and those on the slides, where a table that is parted repeats its heading. */
function tableRows(briefing: Briefing): string[][] {
  return briefing.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.map(documentText)) : [])),
  );
}

function slideRows(slides: readonly ReadSlide[]): (readonly string[])[] {
  return slides.flatMap(({ tables }) => tables.flatMap(([, ...rows]) => rows));
}

function mapOf(slides: readonly ReadSlide[]): ReadSlide {
  return slides.find(({ groups }) => groups.length > 0)!;
}

test.each(["zh", "en"] as const)("holds every heading, sentence and table of the briefing (%s)", async (locale) => {
  const chain = example("demo-40");
  const options = { locale, before: chain, unit: "招商局", date: "2024-07-05", mark: "内部资料" } as const;
  const briefing = chainBriefing(chain, options);
  const { slides, parts } = readPptx(await briefingPptx(chain, options));
  expect(faultsOf(parts)).toEqual([]);
  const texts = new Set(slides.flatMap((slide) => slide.texts));
  expect([...texts]).toEqual(expect.arrayContaining([briefing.title, "招商局", "内部资料", briefing.subtitle]));
  for (const { heading, blocks, name } of briefing.sections) {
    if (name !== "map") expect(texts).toContain(heading);
    for (const block of blocks) {
      if (block.kind === "paragraph" || block.kind === "heading") expect(texts).toContain(block.text);
      if (block.kind === "table" && block.note !== "") expect(texts).toContain(block.note);
    }
  }
  for (const { label, value } of briefing.figures) {
    expect(texts).toContain(label);
    expect(texts).toContain(value);
  }
  expect(slideRows(slides)).toEqual(tableRows(briefing));
});

describe("the map", () => {
  test.each(["jinchang-battery", "demo-40"])("of %s has every text of the SVG, as text", async (name) => {
    const chain = example(name);
    const { slides } = readPptx(await briefingPptx(chain));
    const [caption] = chainBriefing(chain).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "picture" ? block.caption : [])),
    );
    const svg = parseXml(drawingToSvg(slideMap(chain, caption === undefined ? {} : { title: caption }).drawing));
    const expected = find(svg, "text")
      .map(({ text }) => text)
      .filter((text) => text.trim() !== "");
    expect([...mapOf(slides).texts].sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(50);
  });

  test("has a shape for every shape of the display list but the ground, where the display list has it", async () => {
    const chain = example("demo-40");
    const drawing = slideMap(chain, {}).drawing;
    const { slides } = readPptx(await briefingPptx(chain, { map: drawing }));
    const map = mapOf(slides);
    const shapes = flat(drawing.shapes, 0, 0, 1).slice(1);
    const straight = find(map.root, "p:cxnSp");
    const drawn = find(map.root, "p:sp").filter((shape) => find(shape, "p:ph").length === 0);
    const kinds = { rect: 0, circle: 0, line: 0, text: 0 };
    for (const { shape } of shapes) kinds[shape.kind as keyof typeof kinds] += 1;
    const count = (geometry: string): number => drawn.filter((shape) => find(shape, geometry).length > 0).length;
    expect(straight.length).toBeGreaterThan(10);
    expect(count("a:custGeom") + straight.length).toBe(kinds.line);
    expect(count("p:txBody")).toBe(kinds.text);
    expect(drawn.filter((shape) => prst(shape) === "ellipse").length).toBe(kinds.circle);
    expect(drawn.length + straight.length).toBe(shapes.length);
    // One scale and one shift for all: every rectangle is where the list has it, within a pixel of a slide on paper.
    const rects = shapes.filter(({ shape }) => shape.kind === "rect");
    const boxes = drawn
      .filter((shape) => find(shape, "p:txBody").length === 0 && /rect/iu.test(prst(shape)))
      .map(boxOf);
    const scale = boxes[0]!.width / rects[0]!.width;
    const [dx, dy] = [boxes[0]!.x - rects[0]!.x * scale, boxes[0]!.y - rects[0]!.y * scale];
    for (const [i, rect] of rects.entries()) {
      expect(boxes[i]!.x).toBeCloseTo(rect.x * scale + dx, -4);
      expect(boxes[i]!.y).toBeCloseTo(rect.y * scale + dy, -4);
      expect(boxes[i]!.width).toBeCloseTo(rect.width * scale, -4);
    }
  });

  test("has a group for each card, each flow, title and legend", async () => {
    const chain = example("demo-40");
    const { groups } = mapOf(readPptx(await briefingPptx(chain)).slides);
    const names = chain.document.links.map(({ name }) => name);
    expect(groups).toEqual(
      expect.arrayContaining(
        [...names, "标题与图例", "碳酸锂 → 磷酸铁锂正极"].filter(
          (name) => names.includes(name) || name === "标题与图例",
        ),
      ),
    );
    const flows = chain.flows.map(({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`);
    expect(groups.filter((name) => name.includes(" → ")).sort()).toEqual(flows.sort());
    expect(groups).toHaveLength(names.length + flows.length + 2);
    function nameOf(key: string): string {
      return chain.graph.getNodeAttributes(key).name;
    }
  });

  test("status is fill and mark: built is solid, signed is hatched, planned is dashed; colours are those of the palette", async () => {
    const { root } = mapOf(readPptx(await briefingPptx(example("demo-40"))).slides);
    const colours = new Set(find(root, "a:srgbClr").map(({ attributes }) => attributes.get("val")));
    for (const colour of ["0B5D3B", "2B7FE3", "E2401B", "5B2A86", "7A4B00"]) expect(colours).toContain(colour);
    expect(find(root, "a:pattFill").length).toBeGreaterThan(10);
    expect(find(root, "a:custDash").length).toBeGreaterThan(10);
    for (const dash of find(root, "a:ds")) {
      for (const name of ["d", "sp"]) expect(Number(dash.attributes.get(name))).toBeGreaterThan(0);
    }
  });

  test("nothing of it lies outside the slide, and no type is smaller than can be written", async () => {
    for (const name of ["jinchang-battery", "demo-40", "presence-only"]) {
      const { root } = mapOf(readPptx(await briefingPptx(example(name))).slides);
      for (const shape of find(root, "p:sp")) {
        if (find(shape, "p:ph").length > 0) continue;
        const { x, y, width, height } = boxOf(shape);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(WIDTH);
        expect(y + height).toBeLessThanOrEqual(HEIGHT);
      }
      for (const run of find(root, "a:rPr"))
        expect(Number(run.attributes.get("sz") ?? 1000)).toBeGreaterThanOrEqual(100);
    }
  });

  test("of a briefing is the drawing that is given; without one there is no such slide", async () => {
    const chain = chainOf(smallDocument());
    const briefing = chainBriefing(chain);
    const bare = readPptx(await briefingPptx(briefing)).slides;
    expect(bare.some(({ groups }) => groups.length > 0)).toBe(false);
    const given = mapOf(readPptx(await briefingPptx(briefing, { map: slideMap(chain, {}).drawing })).slides);
    expect(given.groups).toEqual(expect.arrayContaining(["正极", "供给关系"]));
  });
});

test("slides are 16 : 9, each with a title of its own but the first and the map", async () => {
  const { slides, parts } = readPptx(await briefingPptx(chainOf(smallDocument())));
  const [size] = find(parseXml(parts.get("ppt/presentation.xml") ?? ""), "p:sldSz");
  expect(Number(size?.attributes.get("cx")) / Number(size?.attributes.get("cy"))).toBeCloseTo(16 / 9, 3);
  const titles = slides.map(
    ({ root }) => find(root, "p:ph").filter(({ attributes }) => attributes.get("type") === "title").length,
  );
  expect(titles.filter((count) => count === 0)).toHaveLength(2);
  expect(Math.max(...titles)).toBe(1);
});

test("nothing of a slide lies below its foot: tables are parted before they do", async () => {
  const rows = Array.from({ length: 70 }, (_, i) => ({
    kind: "扩产",
    text: `${"依据很长".repeat(12)}${String(i)}`,
    source: `来源${String(i)}`,
  }));
  const targets = [{ id: "t", name: "乙公司", links: ["cathode"], evidence: rows }];
  const chain = chainOf(smallDocument({ targets }));
  const { slides, parts } = readPptx(await briefingPptx(chain));
  expect(faultsOf(parts)).toEqual([]);
  // The evidence of one target fills several slides; put together again it is whole.
  const [row] = chainBriefing(chain)
    .sections.find(({ name }) => name === "targets")!
    .blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const pieces = slides.flatMap(({ tables }) =>
    tables.filter(([head]) => head?.[1] === "企业").flatMap(([, ...own]) => own),
  );
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.map((cells) => cells[4]).join("")).toBe(row?.[4]);
  for (const { root } of slides) {
    for (const frame of [...find(root, "p:sp"), ...find(root, "p:graphicFrame")]) {
      if (find(frame, "p:ph").length > 0) continue;
      const { y, height } = boxOf(frame);
      expect(y + height).toBeLessThanOrEqual(HEIGHT);
    }
  }
});

test("people are named only when they are asked for", async () => {
  const chain = chainOf(smallDocument());
  const text = async (withContacts: boolean): Promise<string> =>
    [...readPptx(await briefingPptx(chain, { withContacts })).parts.values()].join();
  expect(await text(false)).not.toMatch(/王五|赵六|13800000000/u);
  expect(await text(true)).toMatch(/王五/u);
});

test("the same chain and options give the same bytes", async () => {
  const chain = chainOf(smallDocument());
  const first = await briefingPptx(chain, { date: "2024-03-05" });
  await briefingPptx(example("presence-only"));
  expect(await briefingPptx(chain, { date: "2024-03-05" })).toEqual(first);
});

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "=cmd|'/c calc'!A1",
  "</a:t>&amp;\"'",
  "__proto__",
  "坏\ud800字\u0007符",
  "长".repeat(300),
  "$& $1",
];

test.each(HOSTILE)("a hostile name comes through as text: %j", async (name) => {
  const links = (smallDocument()["links"] as object[]).map((link) => ({ ...link, name, product: name, source: name }));
  const chain = chainOf(
    smallDocument({ name, links, region: { name }, source: name, enterprises: [{ id: "a", name }] }),
  );
  const { slides, parts } = readPptx(
    await briefingPptx(chain, { unit: name, mark: name, date: name, title: name, before: chain }),
  );
  expect(faultsOf(parts)).toEqual([]);
  const shown = documentText(name).trim();
  expect(slides.flatMap(({ texts }) => texts).filter((text) => text.includes(shown)).length).toBeGreaterThan(3);
  const cells = slides.flatMap(({ tables }) => tables.flat(2));
  expect(cells.filter((text) => text.includes(shown)).length).toBeGreaterThan(2);
});

test("an empty chain, and one that only says who is there", async () => {
  const empty = chainOf(
    smallDocument({ links: [], flows: [], projects: [], targets: [], relations: [], enterprises: [] }),
  );
  for (const chain of [empty, example("presence-only")]) {
    const { slides, parts } = readPptx(await briefingPptx(chain));
    expect(faultsOf(parts)).toEqual([]);
    expect(slides.length).toBeGreaterThan(5);
  }
});

test("two hundred links with two thousand projects", async () => {
  const chain = chainOf(demoChain({ links: 200, projects: 2000 }));
  const { slides, parts } = readPptx(await briefingPptx(chain));
  expect(faultsOf(parts)).toEqual([]);
  const { groups } = mapOf(slides);
  expect(groups.length).toBeGreaterThan(400);
});

test("any chain gives a sound presentation with the tables of its briefing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const chain = chainOf(randomDocument(seed, { isAcyclic: true }));
      const { slides, parts } = readPptx(await briefingPptx(chain));
      expect(faultsOf(parts)).toEqual([]);
      expect(slideRows(slides)).toEqual(tableRows(chainBriefing(chain)));
    }),
    { numRuns: 6 },
  );
});

interface Placed {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function flat(shapes: readonly Shape[], x: number, y: number, scale: number): Placed[] {
  return shapes.flatMap((shape): Placed[] => {
    if (shape.kind === "group") {
      return flat(shape.shapes, x + shape.x * scale, y + shape.y * scale, scale * (shape.scale ?? 1));
    }
    if (shape.kind === "text" && shape.text.trim() === "") return [];
    if (shape.kind === "line" && shape.points.length < 4) return [];
    const isRect = shape.kind === "rect";
    return [
      {
        shape,
        x: x + (isRect ? shape.x : 0) * scale,
        y: y + (isRect ? shape.y : 0) * scale,
        width: isRect ? shape.width * scale : 0,
      },
    ];
  });
}

function prst(shape: XmlElement): string {
  return find(shape, "a:prstGeom")[0]?.attributes.get("prst") ?? "";
}

function boxOf(shape: XmlElement): { x: number; y: number; width: number; height: number } {
  const [off, ext] = [find(shape, "a:off")[0], find(shape, "a:ext")[0]];
  const number = (element: XmlElement | undefined, name: string): number => Number(element?.attributes.get(name));
  return { x: number(off, "x"), y: number(off, "y"), width: number(ext, "cx"), height: number(ext, "cy") };
}
