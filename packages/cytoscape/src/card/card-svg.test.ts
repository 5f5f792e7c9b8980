import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixture, hostileFixture, read } from "../../test/fixture.js";
import { PALETTES } from "../palette.js";
import type { Shape, TextShape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import { cardOf } from "./card-of.js";
import { cardShapes, cardSvg } from "./card-svg.js";
import type { Card } from "./card.js";
import { CARD_LEVELS, CARD_SIZE, LEAST_TYPE } from "./levels.js";

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../examples/chains/${name}.json`, import.meta.url), "utf8"));
const sources = [fixture(), hostileFixture(), read(example("demo-40")), read(example("jinchang-battery"))];
const cards: Card[] = sources.flatMap(({ chain, analysis }) =>
  [...analysis.links.values()].flatMap((link) => [cardOf(chain, link, "zh"), cardOf(chain, link, "en")]),
);

function texts(shapes: readonly Shape[]): TextShape[] {
  return shapes.flatMap((shape) =>
    shape.kind === "text" ? [shape] : shape.kind === "group" ? texts(shape.shapes) : [],
  );
}

function extent({ x, text, size, isBold, anchor, fit }: TextShape): [number, number] {
  const width = fit ?? measureText(text, size, isBold);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return [left, left + width];
}

describe.each(CARD_LEVELS)("cardShapes() at the level %s", (level) => {
  const drawn = cards.map((card) => texts(cardShapes(card, level, PALETTES.default)));

  test("sets no type smaller than the level allows", () => {
    const least = level === "dot" ? Infinity : LEAST_TYPE[level];
    expect(drawn.flat().filter(({ size }) => size < least)).toEqual([]);
  });

  test("keeps every text inside the card", () => {
    const outside = drawn.flat().filter((text) => {
      const [left, right] = extent(text);
      return left < 0 || right > CARD_SIZE.width || text.y > CARD_SIZE.height || text.y < text.size * 0.7;
    });
    expect(outside).toEqual([]);
  });

  test("lets no text run into another", () => {
    const clashes = drawn.flatMap((of) =>
      of.flatMap((a, i) =>
        of
          .slice(i + 1)
          .filter((b) => {
            const [a1, a2] = extent(a);
            const [b1, b2] = extent(b);
            const apart = Math.abs(a.y - b.y) >= Math.min(a.size, b.size) * 0.85;
            return !apart && a1 < b2 - 0.5 && b1 < a2 - 0.5 ? [[a.text, b.text]] : false;
          })
          .map((b) => `${a.text} / ${b.text}`),
      ),
    );
    expect(clashes).toEqual([]);
  });
});

describe("cardSvg()", () => {
  test("is a document of its own, with prolog and size", () => {
    expect(cardSvg(cards[0] as Card)).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*width="260" height="248"/u,
    );
  });

  test("says the shortage at every level that has text", () => {
    const [separator] = cards.filter(({ id, locale }) => id === "separator" && locale === "zh");
    const say = (level: "far" | "mid" | "near"): string[] =>
      texts(cardShapes(separator as Card, level, PALETTES.default)).map(({ text }) => text);
    expect(say("far")).toContain("缺1.3亿㎡");
    expect(say("mid")).toContain("缺 1.3 亿㎡/年");
    expect(say("near")).toContain("缺 1.3 亿㎡/年");
  });

  test("shows more projects than there is room for as a number", () => {
    const [card] = cards;
    const row = {
      project: "p",
      status: "built",
      name: "企业",
      amount: "",
      isChainLeader: false,
      isIllustrative: false,
    } as const;
    const rows = Array.from({ length: 30 }, (_, i) => ({ ...row, project: `p${String(i)}` }));
    expect(cardSvg({ ...(card as Card), class: "strong", rows })).toMatch(/\+2\d 更多/u);
  });

  test("lets no name become markup", () => {
    const { chain, analysis } = hostileFixture();
    for (const link of analysis.links.values()) {
      for (const level of CARD_LEVELS) {
        const svg = cardSvg(cardOf(chain, link, "zh"), { level });
        expect(svg).not.toMatch(/<(img|script|!--)/u);
        expect(svg).not.toContain("]]>");
        // oxlint-disable-next-line no-control-regex
        expect(svg).not.toMatch(/[\u0000-\u0008\uffff]/u);
      }
    }
  });
});
