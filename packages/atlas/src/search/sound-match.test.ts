import fc from "fast-check";
import { readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { searchEntries, searchIndex } from "../views/search-index.js";
import { createPinyin } from "./pinyin-sounds.js";
import { findSounds } from "./sound-match.js";

const sounds = createPinyin();

test.each([
  ["金拓锂电", "jtld", 0],
  ["金拓锂电", "jintuolidian", 0],
  ["金拓锂电", "jintld", 0],
  ["金拓锂电", "jtlid", 0],
  ["金拓锂电", "lidian", 2],
  ["金拓锂电", "ld", 2],
  ["重庆锂业", "cqly", 0],
  ["重庆锂业", "zqly", 0],
  ["绿电", "lvd", 0],
  ["a股18650电芯", "18650dx", 2],
  ["金拓锂电", "金tld", 0],
])("%s is found by %s", (name, letters, start) => {
  expect(findSounds(sounds(name), letters)).toBe(start);
});

test.each([
  ["金拓锂电", "jtldx"],
  ["金拓锂电", "dl"],
  ["金拓锂电", "jl"],
  ["金拓锂电", ""],
  ["", "a"],
])("%s is not found by %s", (name, letters) => {
  expect(findSounds(sounds(name), letters)).toBeNull();
});

test("agrees with trying every way to say the name", () => {
  const syllable = fc.array(fc.constantFrom("a", "ab", "b", "ba", "c"), { minLength: 1, maxLength: 2 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 4 }), text, (name, letters) => {
      const ways = (at: number): string[] => {
        const readings = name[at];
        if (readings === undefined) return [""];
        const rest = ways(at + 1);
        // A syllable is said whole, by its first letter, or broken off at the end.
        return readings.flatMap((reading) => [
          ...rest.flatMap((after) => [reading + after, reading.charAt(0) + after]),
          ...Array.from(reading, (_, length) => reading.slice(0, length + 1)),
        ]);
      };
      const starts = name.map((_, at) => at).filter((at) => ways(at).some((way) => way.startsWith(letters)));
      expect(findSounds(name, letters)).toBe(starts[0] ?? null);
    }),
    { numRuns: 500 },
  );
});

test("an entry that only sounds like the query comes after those that hold it", () => {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "链",
    links: [
      { id: "one", name: "锂电", stage: "upstream" },
      { id: "two", name: "LD 设备", stage: "upstream" },
    ],
  });
  const index = chain === null ? [] : searchIndex(chain);
  expect(searchEntries(index, "ld", 5, sounds).map(({ link }) => link)).toEqual(["two", "one"]);
  expect(searchEntries(index, "ld", 5).map(({ link }) => link)).toEqual(["two"]);
});
