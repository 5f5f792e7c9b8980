import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rememberColumns, rememberedColumns, rememberedStages, rememberStages } from "./remembered.js";
import type { TextStore } from "./remembered.js";

function store(initial: Readonly<Record<string, string>> = {}): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map(Object.entries(initial));
  return { texts, getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value) };
}

describe("what is remembered of columns and words", () => {
  test("comes back, and is forgotten when nothing is left of it", () => {
    const own = store();
    rememberColumns(
      own,
      "f1",
      new Map([
        [2, "investment" as const],
        [3, null],
      ]),
    );
    rememberColumns(own, "f2", new Map([[0, "note" as const]]));
    expect(rememberedColumns(own)).toEqual(
      new Map([
        [
          "f1",
          new Map([
            [2, "investment"],
            [3, null],
          ]),
        ],
        ["f2", new Map([[0, "note"]])],
      ]),
    );
    rememberColumns(own, "f1", new Map());
    expect([...rememberedColumns(own).keys()]).toEqual(["f2"]);
    rememberStages(own, new Map([["搞定", "operating" as const]]));
    expect(rememberedStages(own)).toEqual(new Map([["搞定", "operating"]]));
  });

  test("keeps the sixty headings that were used last", () => {
    const own = store();
    for (let at = 0; at < 70; at += 1) rememberColumns(own, `f${String(at)}`, new Map([[0, "note" as const]]));
    rememberColumns(own, "f30", new Map([[0, "link" as const]]));
    const keys = [...rememberedColumns(own).keys()];
    expect([keys.length, keys[0], keys[keys.length - 1]]).toEqual([60, "f10", "f30"]);
  });

  test("whatever stands in the store, nothing but meanings comes out, and nothing is thrown", () => {
    const texts = fc.oneof(fc.json(), fc.string(), fc.constant('[["f",[[0,"__proto__"],[1.5,"note"],["2","note"]]]]'));
    fc.assert(
      fc.property(texts, (text) => {
        const own = store({ "liantu.import.columns": text, "liantu.import.stages": text });
        for (const columns of rememberedColumns(own).values()) expect(columns.size).toBeGreaterThan(0);
        expect(rememberedStages(own).has("__proto__")).toBe(false);
      }),
      { numRuns: 200 },
    );
    const own = store({ "liantu.import.columns": '[["f",[[0,"onerror"],[1,"note"],[-1.5,null]]]]' });
    expect(rememberedColumns(own)).toEqual(new Map([["f", new Map([[1, "note"]])]]));
  });

  test("a browser that keeps nothing, or no more, is no reason to stop", () => {
    const full: TextStore = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("quota");
      },
    };
    for (const broken of [null, full]) {
      expect(() => rememberColumns(broken, "f", new Map([[0, "note" as const]]))).not.toThrow();
      expect(() => rememberStages(broken, new Map())).not.toThrow();
      expect([rememberedColumns(broken).size, rememberedStages(broken).size]).toEqual([0, 0]);
    }
  });
});
