import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { lensLegend } from "../lens/lens-legend.js";
import { lensInk } from "../lens/lens-colours.js";
import { LENSES } from "../lens/lenses.js";
import { PALETTES } from "../palette.js";
import { chainSvg } from "../svg/chain-svg.js";
import { drawingToSvg } from "../svg/drawing-to-svg.js";
import { drawChain } from "./draw-chain.js";

const words = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => text);

test.each([...LENSES.keys()].filter((name) => name !== "status"))(
  "a drawing through the lens %s names it and every mark with its count",
  (lens) => {
    const { chain, analysis } = fixture();
    const drawn = words(chainSvg(chain, { lens }));
    for (const { label, count } of lensLegend(lens, analysis)) expect(drawn).toContain(`${label} ${String(count)}`);
    expect(drawn).toContain(`${LENSES.get(lens)?.name.zh ?? "?"}：`);
  },
);

test("the cards have the colours of the lens, in the palette of the drawing", () => {
  const { chain } = fixture();
  const ink = lensInk("step-4", PALETTES.print);
  expect(drawingToSvg(drawChain(chain, { lens: "coverage", hasLegend: false }))).toContain(ink);
  expect(drawingToSvg(drawChain(chain, { hasLegend: false }))).not.toContain(ink);
});

test("verdicts, whose place the lens has taken, are not in its legend; without a lens they are", () => {
  const { chain } = fixture();
  const hasVerdicts = (svg: string): boolean => words(svg).some((text) => /^空白点 \d+$/u.test(text));
  expect([hasVerdicts(chainSvg(chain, { lens: "coverage" })), hasVerdicts(chainSvg(chain))]).toEqual([false, true]);
});

test("without a lens, by name or not, the drawing is as it always was", () => {
  const { chain } = fixture();
  expect(chainSvg(chain, { lens: "status" })).toBe(chainSvg(chain));
});
