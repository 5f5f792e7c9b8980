import { describe, expect, test } from "vitest";
import type { ChainDocument } from "./document.js";
import { readChain } from "./read-chain.js";
import { writeChain } from "./write-chain.js";

const header = { format: "liantu-chain", version: 1, id: "c", name: "链" };
const link = (id: string, more: object = {}): object => ({ id, name: id, stage: "midstream", ...more });

interface Outcome {
  readonly written: ChainDocument;
  readonly codes: readonly string[];
  readonly places: readonly string[];
}

function readAndWrite(document: unknown): Outcome {
  const { chain, issues } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return {
    written: writeChain(chain),
    codes: issues.map(({ code }) => code),
    places: issues.map(({ place }) => place),
  };
}

/** JSON text instead of an object: only so do `__proto__` and the like become keys of their own. */
const parse = (text: string): object => JSON.parse(text) as object;

describe("what is faulty is set aside, what is sound is kept", () => {
  test("a faulty field leaves its record", () => {
    const { written } = readAndWrite({ ...header, links: [link("a", { unit: 5, stock: 3 })] });
    expect(written.links).toEqual([link("a", { stock: 3 })]);
    expect(written.setAside).toEqual([{ place: "links[0].unit", code: "wrong-type", value: 5 }]);
  });

  test("a faulty record leaves the file, and is kept whole, once", () => {
    const faulty = { name: "无编号", unit: 5, "x-own": { deep: [1] } };
    const { written } = readAndWrite({ ...header, links: [faulty, link("a")] });
    expect(written.links).toEqual([link("a")]);
    expect(written.setAside).toEqual([{ place: "links[0]", code: "missing-field", value: faulty }]);
  });

  test("says why a record went aside: the first fault of a field that it cannot do without", () => {
    const { written } = readAndWrite({ ...header, links: [link("a", { stage: "sideways", name: 3 })] });
    expect(written.setAside?.map(({ place, code }) => [place, code])).toEqual([["links[0]", "wrong-type"]]);
  });

  test("a faulty range is set aside, its flow is kept", () => {
    const coefficient = { low: 3, base: 2, high: 1 };
    const flow = { from: "a", to: "b" };
    const { written } = readAndWrite({ ...header, links: [link("a"), link("b")], flows: [{ ...flow, coefficient }] });
    expect(written.flows).toEqual([flow]);
    expect(written.setAside).toEqual([{ place: "flows[0].coefficient", code: "invalid-range", value: coefficient }]);
  });

  test("one element of a list is set aside, the others close up", () => {
    const { written } = readAndWrite({ ...header, links: [link("a", { aliases: ["x", 4, "y"] })] });
    expect(written.links[0]?.aliases).toEqual(["x", "y"]);
    expect(written.setAside).toEqual([{ place: "links[0].aliases[1]", code: "wrong-type", value: 4 }]);
  });

  test("a rule that loses a condition is set aside whole: it would match more than it was meant to", () => {
    const classes = [
      {
        id: "mine",
        class: "strong",
        anyOf: [
          [
            { fact: "demand", is: ">", value: 1 },
            { fact: "profit", is: ">", value: 1 },
          ],
        ],
      },
      { id: "fine", class: "weak", anyOf: [[{ fact: "demand", is: ">", value: 1 }]] },
    ];
    const { written, codes } = readAndWrite({ ...header, links: [link("a")], rules: { classes } });
    expect(written.rules).toEqual({ classes: [classes[1]] });
    expect(written.setAside).toEqual([{ place: "rules.classes[0]", code: "unsound-rule", value: classes[0] }]);
    expect(codes).toEqual(["invalid-value", "unsound-rule"]);
  });

  test("a faulty threshold leaves the others", () => {
    const { written } = readAndWrite({
      ...header,
      links: [link("a")],
      rules: { thresholds: { weakCoverage: "80%", ampleSurplus: 0.5 } },
    });
    expect(written.rules).toEqual({ thresholds: { ampleSurplus: 0.5 } });
  });

  test("what was set aside before stays, and what is set aside now comes after it", () => {
    const before = { place: "projects[3].capacity", code: "wrong-type", value: "8吉瓦时" };
    const { written } = readAndWrite({ ...header, links: [link("a", { unit: 5 })], setAside: [before] });
    expect(written.setAside?.map(({ place }) => place)).toEqual(["projects[3].capacity", "links[0].unit"]);
  });
});

describe("hostile keys", () => {
  const text = JSON.stringify({ ...header, links: [link("a")], "@": 0 }).replace(
    '"@":0',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}},"layout":{"positions":{"__proto__":{"x":1,"y":2}}},"x-own":{"__proto__":{"polluted":3}}',
  );

  test("at the known levels they are set aside, deep in unknown data they stay as data", () => {
    const { written, codes } = readAndWrite(parse(text));
    expect(codes.filter((code) => code === "hostile-key")).toHaveLength(3);
    expect(written.setAside?.map(({ place }) => place).sort()).toEqual([
      "__proto__",
      "constructor",
      "layout.positions.__proto__",
    ]);
    expect(JSON.stringify(written)).toContain('"x-own":{"__proto__":{"polluted":3}}');
    expect(JSON.stringify(written)).toContain('{"polluted":1}');
  });

  test("no object is poisoned", () => {
    const { written } = readAndWrite(parse(text));
    expect(Object.getPrototypeOf(written)).toBe(Object.prototype);
    expect((written as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("inside a record, and inside a range, the rest is kept", () => {
    const flow = '{"from":"a","to":"b","coefficient":{"low":1,"base":2,"high":3,"__proto__":{"base":9}}}';
    const { written, places } = readAndWrite({
      ...header,
      links: [parse('{"id":"a","name":"a","stage":"upstream","__proto__":{"surveyed":true}}'), link("b")],
      flows: [parse(flow)],
    });
    expect(places).toEqual(["links[0].__proto__", "flows[0].coefficient.__proto__"]);
    expect(written.flows?.[0]?.coefficient).toEqual({ low: 1, base: 2, high: 3 });
    expect(written.links[0]?.surveyed).toBeUndefined();
  });

  test("names of records may be anything", () => {
    const names = [
      "__proto__",
      "constructor",
      "<img src=x onerror=alert(1)>",
      "'; DROP TABLE",
      "=cmd|' /C calc'!A0",
      "\u0000\u202e‮",
      "600519",
      "😀".repeat(50),
    ];
    const document = {
      ...header,
      name: names[2],
      // two of them are no keys of links, see "reserved-id"
      links: names.slice(2).map((name) => link(name)),
      enterprises: names.map((id) => ({ id, name: id })),
      projects: names.map((id, i) => ({ id, enterprise: id, link: names[Math.max(i, 2)], status: "built" })),
    };
    const { written, codes } = readAndWrite(document);
    expect(codes).toEqual([]);
    expect(written).toEqual(document);
  });
});

describe("unknown keys", () => {
  test("are kept at every level", () => {
    const x = { "x-own": { a: [1, null] } };
    const document = {
      ...header,
      region: { code: "620300", ...x },
      links: [
        link("a", { finalDemand: { low: 1, base: 2, high: 3, ...x }, price: { value: 1, unit: "CNY/t", ...x }, ...x }),
        link("b"),
      ],
      flows: [{ from: "a", to: "b", coefficient: { low: 1, base: 2, high: 3, ...x }, ...x }],
      projects: [{ id: "p", link: "a", stage: "signed", events: [{ stage: "signed", date: "2023", ...x }], ...x }],
      rules: {
        thresholds: { ...x },
        classes: [{ id: "r", class: "weak", anyOf: [[{ fact: "demand", is: ">", value: 1, ...x }]], ...x }],
        ...x,
      },
      layout: { positions: { a: { x: 1, y: 2, ...x } }, ...x },
      setAside: [{ place: "", code: "", value: {}, ...x }],
      ...x,
    };
    const { written, codes } = readAndWrite(document);
    expect(written).toEqual(document);
    expect(new Set(codes)).toEqual(new Set(["unknown-key", "set-aside"]));
    expect(codes.filter((code) => code === "unknown-key")).toHaveLength(16);
  });

  test("are mentioned once for all records of a kind", () => {
    const links = Array.from({ length: 1000 }, (_, i) => link(String(i), { "x-own": i, price: null }));
    const { codes, places } = readAndWrite({ ...header, links });
    expect(codes).toEqual(["null-value", "unknown-key"]);
    expect(places).toEqual(["links[0].price", "links[0].x-own"]);
  });

  test("null is not recorded where nothing else is meant by it, and kept where it is", () => {
    const { written } = readAndWrite({
      ...header,
      note: null,
      links: [link("a", { annualAdditions: null, stock: null, "x-own": null })],
    });
    expect(written).toEqual({ ...header, links: [link("a", { annualAdditions: null, "x-own": null })] });
  });
});

describe("depth and circles", () => {
  const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);

  test.each([["links"], ["projects"], ["x-own"], ["setAside"], ["rules"], ["name"]])(
    "100 000 levels in %s do not overflow, and are reported",
    (key) => {
      const document = { ...header, links: [link("a")], [key]: nested(100_000) };
      const lists = { ...header, links: [link("a")], [key]: [nested(100_000)] };
      for (const each of [document, lists]) {
        const { chain, issues } = readChain(each);
        expect(issues.some(({ severity }) => severity === "error")).toBe(true);
        if (chain !== null) expect(JSON.stringify(writeChain(chain)).length).toBeLessThan(10_000);
      }
    },
  );

  test("64 levels are kept wherever they stand", () => {
    const own = nested(64);
    const document = { ...header, links: [link("a", { typicalProject: { "x-own": own } })], "x-own": own };
    const { written, codes } = readAndWrite(document);
    expect(codes).toEqual(["unknown-key", "unknown-key"]);
    expect(written).toEqual(document);
  });

  test("what lies deeper is left out, and the issue says where", () => {
    const { written, codes, places } = readAndWrite({
      ...header,
      links: [link("a", { "x-own": { deep: nested(70), kept: 1 } })],
    });
    expect(codes).toEqual(["too-deep", "unknown-key"]);
    expect(places[0]).toBe("links[0].x-own");
    expect(written.links[0]).toMatchObject({ "x-own": { kept: 1 } });
  });

  test("a record that goes aside keeps what is not too deep", () => {
    const { written, codes } = readAndWrite({ ...header, links: [{ name: "无编号", "x-own": nested(70) }] });
    expect(codes).toContain("too-deep");
    expect(written.setAside?.[0]).toMatchObject({ place: "links[0]", value: { name: "无编号", "x-own": { a: {} } } });
  });

  test("objects that lead back into themselves, twice over, end", () => {
    const circle: Record<string, unknown> = { kept: 1 };
    circle["left"] = circle["right"] = circle["list"] = [circle, circle];
    const { written, codes } = readAndWrite({ ...header, links: [link("a", { aliases: circle, "x-own": circle })] });
    expect(codes).toEqual(["wrong-type", "too-deep", "too-deep", "unknown-key"]);
    expect(written.links[0]).toMatchObject({ "x-own": { kept: 1, left: [null, null] } });
    expect(readChain(circle).issues.map(({ code }) => code)).toEqual(["wrong-format"]);
  });

  test("what JSON has not is left out and reported", () => {
    const own = { f: (): number => 1, big: 10n, none: undefined, kept: 1 };
    const { written, codes } = readAndWrite({ ...header, links: [link("a")], "x-own": own });
    expect(codes).toEqual(["too-deep", "unknown-key"]);
    expect(written).toMatchObject({ "x-own": { kept: 1 } });
  });
});
