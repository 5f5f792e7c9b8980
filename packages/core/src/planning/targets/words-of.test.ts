import { describe, expect, test } from "vitest";
import { wordsOf } from "./words-of.js";

/** Divides at bars; what stands in square brackets is no word. */
const segmenter = {
  segment: (text: string) =>
    text.split("|").map((segment) => (segment.startsWith("[") ? { segment, isWordLike: false } : { segment })),
};

describe("wordsOf()", () => {
  test("takes what the segmenter calls words, each once, without single characters and general words", () => {
    expect(wordsOf("动力|电池|的|[，，]|材料|电池|回收", segmenter)).toEqual(["动力", "电池", "回收"]);
    expect(wordsOf("有限|公司", segmenter)).toEqual([]);
  });

  test("without a segmenter every two neighbours of Chinese make a word, Latin words stay whole", () => {
    expect(wordsOf("隔膜/ceramic coated 涂覆膜", null)).toEqual(["隔膜", "ceramic", "coated", "涂覆", "覆膜"]);
    expect(wordsOf("the equipment of LFP2", null)).toEqual(["LFP2"]);
    expect(wordsOf("", null)).toEqual([]);
    expect(wordsOf("锂", null)).toEqual([]);
    expect(wordsOf("a锂", null)).toEqual(["a锂"]);
  });
});
