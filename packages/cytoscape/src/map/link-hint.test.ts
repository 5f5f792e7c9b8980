import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { linkHint } from "./link-hint.js";

const { chain, analysis } = fixture();
const hint = (id: string, locale: "zh" | "en" = "zh"): readonly string[] => {
  const link = analysis.links.get(id);
  if (link === undefined) throw new Error(id);
  return linkHint(chain, link, locale).lines;
};

test("always says how many projects there are and how large the gap is", () => {
  expect(hint("separator").slice(0, 3)).toEqual([
    "空白点 · 补链",
    "已建成 0 · 在建 0 · 拟引进 1",
    "缺口 1.3 亿㎡/年（1.04–1.56）",
  ]);
  expect(hint("cathode", "en").slice(1, 3)).toEqual(["Built 2 · Building 0 · Planned 0", "No gap"]);
});

test("what nobody has looked at has no counts, which would read as none", () => {
  expect(hint("salt").slice(1, 3)).toEqual(["尚未调查本地情况", "无缺口"]);
});
