import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { ProductIndex } from "./product-index.js";
import type { TextField } from "./product-index.js";

type LinkPart = Exclude<ChainParts["links"][number], string>;
type Texts = Partial<Record<TextField, string>>;
type Found = Record<
  string,
  readonly [value: number, term: string, field: string, role: string | null, isWhole: boolean]
>;

function finder(links: readonly LinkPart[], synonyms: readonly (readonly string[])[] = []): (texts: Texts) => Found {
  const index = new ProductIndex(chainOf({ links }), synonyms);
  return ({ products, name, scope }) =>
    Object.fromEntries(
      Array.from(index.match({ products, name, scope }), ([link, match]) => [
        index.links[link]!,
        [Number(match.value.toFixed(9)), match.term, match.field, match.role, match.isWhole],
      ]),
    );
}

describe("a product that a text names", () => {
  const find = finder([
    {
      id: "foil",
      name: "铜箔",
      nameEn: "Copperfoil",
      shortName: "箔片",
      product: "电解铜箔",
      aliases: ["ＣＦ", "cuf"],
    },
    { id: "glass", name: "玻璃" },
  ]);

  test("is found by each of its names, and is worth 1 among the products, 0.8 in the name", () => {
    for (const text of ["铜箔", "COPPERFOIL", "箔片", "电解铜箔", "cf", "CUF"]) {
      expect(find({ products: text })["foil"]?.[0]).toBe(1);
      expect(find({ products: text })["foil"]?.[4]).toBe(true);
      expect(find({ name: `某${text}厂` })["foil"]?.[0]).toBe(0.8);
    }
    expect(find({ products: "玻璃" })).toEqual({ glass: [1, "玻璃", "products", null, true] });
    expect(find({ products: "" })).toEqual({});
    expect(find({})).toEqual({});
  });

  test("is worth in the scope what the scope says of it", () => {
    expect(find({ scope: "铜箔制造" })).toEqual({ foil: [0.9, "铜箔", "scope", "makes", true] });
    expect(find({ scope: "铜箔" })).toEqual({ foil: [0.7, "铜箔", "scope", "names", true] });
    expect(find({ scope: "铜箔销售" })).toEqual({ foil: [0.4, "铜箔", "scope", "sells", true] });
    expect(find({ scope: "金属（不含铜箔）制造" })).toEqual({});
    expect(find({ scope: "铜箔销售；铜箔制造" })["foil"]?.[0]).toBe(0.9);
  });

  test("counts where it is worth most, the first where it is worth the same", () => {
    expect(find({ name: "铜箔厂", scope: "铜箔制造" })["foil"]).toEqual([0.9, "铜箔", "scope", "makes", true]);
    expect(find({ name: "铜箔厂", scope: "铜箔销售" })["foil"]).toEqual([0.8, "铜箔", "name", null, true]);
    expect(find({ products: "铜箔", scope: "铜箔制造" })["foil"]).toEqual([1, "铜箔", "products", null, true]);
    expect(find({ products: "cuf、箔片" })["foil"]?.[1]).toBe("cuf");
    expect(find({ products: "箔片、cuf" })["foil"]?.[1]).toBe("箔片");
  });

  test("is forgotten with the next text", () => {
    expect(find({ products: "铜箔" })).toHaveProperty("foil");
    expect(find({ products: "玻璃" })).not.toHaveProperty("foil");
  });
});

describe("synonyms", () => {
  const links = [
    { id: "iron", name: "磷酸铁" },
    { id: "paste", name: "导电浆" },
  ];

  test("are names of the product, too, in both directions and across groups", () => {
    const find = finder(links, [
      ["导电浆", "导电剂浆料"],
      ["导电浆", "碳管浆"],
    ]);
    for (const text of ["导电浆", "导电剂浆料", "碳管浆"]) expect(find({ products: text })).toHaveProperty("paste");
    expect(finder(links)({ products: "碳管浆" })).toEqual({});
  });

  test("of other products hide what stands in them, even where no link makes those", () => {
    const find = finder(links, [["磷酸铁锂", "磷酸铁锂正极"]]);
    expect(find({ products: "磷酸铁锂" })).toEqual({});
    expect(find({ products: "磷酸铁锂正极、磷酸铁" })).toHaveProperty("iron");
    expect(find({ products: "磷酸铁和磷酸铁锂" })).toHaveProperty("iron");
    expect(finder(links)({ products: "磷酸铁锂" })).toHaveProperty("iron");
  });

  test("and names of other links hide what stands in them, whichever link comes first", () => {
    for (const [short, long] of [["a", "b"] as const, ["b", "a"] as const]) {
      const find = finder([
        { id: short, name: "铜箔" },
        { id: long, name: "铜箔材" },
      ]);
      expect(Object.keys(find({ products: "铜箔材" }))).toEqual([long]);
      expect(Object.keys(find({ products: "铜箔材、铜箔" })).sort()).toEqual(["a", "b"]);
    }
  });

  test("that only overlap are both found", () => {
    const find = finder([
      { id: "a", name: "铝箔" },
      { id: "b", name: "箔材" },
    ]);
    expect(Object.keys(find({ products: "铝箔材" })).sort()).toEqual(["a", "b"]);
  });
});

describe("a name of several words", () => {
  const find = finder([
    { id: "prepreg", name: "carbon fibre prepreg" },
    { id: "glass", name: "玻璃" },
  ]);

  test("is worth 0.6 of its share of words, each where it is worth most", () => {
    expect(find({ products: "fibre of carbon" })).toEqual({
      prepreg: [0.4, "carbon fibre", "products", null, false],
    });
    expect(find({ products: "prepreg, fibre, carbon" })["prepreg"]?.[0]).toBe(0.6);
    expect(find({ products: "carbon", name: "Fibre" })["prepreg"]).toEqual([
      Number((0.6 * (1 / 3 + 0.8 / 3)).toFixed(9)),
      "carbon fibre",
      "products",
      null,
      false,
    ]);
    expect(find({ name: "carbon fibre", scope: "carbon 制造" })["prepreg"]).toEqual([
      Number((0.6 * (0.9 / 3 + 0.8 / 3)).toFixed(9)),
      "carbon fibre",
      "scope",
      null,
      false,
    ]);
    expect(find({ scope: "不含 carbon 的 fibre" })).toEqual({});
  });

  test("is not found by less than half of its words, nor by words that stand in the middle of others", () => {
    expect(find({ products: "carbon, carbon" })).toEqual({});
    expect(find({ products: "carbonate fibres prepreg" })).toEqual({});
    const half = finder([{ id: "two", name: "sulfide electrolyte" }]);
    expect(half({ products: "electrolyte" })).toEqual({ two: [0.3, "electrolyte", "products", null, false] });
  });

  test("found whole is worth more than its words", () => {
    expect(find({ products: "carbon fibre prepreg" })).toEqual({
      prepreg: [1, "carbon fibre prepreg", "products", null, true],
    });
    expect(find({ scope: "carbon fibre prepreg 销售; prepreg carbon fibre 制造" })["prepreg"]).toEqual([
      0.54,
      "carbon fibre prepreg",
      "scope",
      null,
      false,
    ]);
  });

  test("weighs a word the less the more names have it", () => {
    const two = finder([
      { id: "fibre", name: "carbon fibre" },
      { id: "paper", name: "carbon paper" },
      { id: "felt", name: "felt" },
    ]);
    // ln(1 + 2 ÷ 2) for carbon, ln(1 + 2 ÷ 1) for the others
    const share = Math.log(3) / (Math.log(2) + Math.log(3));
    expect(two({ products: "carbon" })).toEqual({});
    expect(two({ products: "fibre" })).toEqual({
      fibre: [Number((0.6 * share).toFixed(9)), "fibre", "products", null, false],
    });
    const all = two({ products: "paper, fibre, carbon" });
    expect([all["fibre"]?.[0], all["paper"]?.[0]]).toEqual([0.6, 0.6]);
  });

  test("is taken from the product as well as from the name", () => {
    const both = finder([{ id: "a", name: "ceramic coating", product: "boehmite powder slurry" }]);
    expect(both({ products: "boehmite powder" })["a"]?.[1]).toBe("boehmite powder");
    expect(both({ products: "coating, ceramic" })["a"]?.[1]).toBe("ceramic coating");
  });
});
