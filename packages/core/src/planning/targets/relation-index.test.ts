import { describe, expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import type { ChainParts } from "../../../test/chain-of.js";
import { buildChain } from "../../model/build-chain.js";
import type { ChainDocument } from "../../model/document.js";
import { nameKey, RelationIndex } from "./relation-index.js";
import type { LocalRelation } from "./relation-index.js";

/** ore → salt → foil → cell → pack → car → road; 甲 makes cells, 乙 cells and packs, 丙 nothing. */
function indexOf(parts: Partial<ChainDocument> = {}, projects: ChainParts["projects"] = []): RelationIndex {
  const links = ["ore", "salt", "foil", "cell", "pack", "car", "road"];
  const { document } = chainOf({
    links: links.map((id) => ({ id, ...(id === "road" && { product: "道路", aliases: ["公路"] }) })),
    flows: links.slice(1).map((to, i) => ({ from: links[i]!, to })),
    enterprises: [
      { id: "A", name: "甲（金昌）公司", shortName: "甲", creditCode: "91 a" },
      { id: "B", name: "乙" },
      { id: "C", name: "丙", creditCode: "92" },
    ],
    projects: [
      { link: "cell", enterprise: "A" },
      { link: "pack", enterprise: "B" },
      { link: "cell", enterprise: "B" },
      { link: "ore" },
      ...projects,
    ],
  });
  return new RelationIndex(buildChain({ ...document, ...parts }));
}

describe("who is here already", () => {
  const index = indexOf();
  test("is known by name or short name, whatever the width of brackets, case and spaces", () => {
    expect(["甲（金昌）公司", "甲(金昌) 公司", " 甲 ", "乙", "丁", "A", ""].map((name) => index.localOf(name))).toEqual(
      ["A", "A", "A", "B", undefined, undefined, undefined],
    );
    expect(nameKey(" Ａ b　(C)\n")).toBe("ab(c)");
  });

  test("is known by code, which decides if it is known itself", () => {
    expect(index.localOf("曾用名", "９１A")).toBe("A");
    expect(index.localOf("乙", "92")).toBe("C");
    expect(index.localOf("乙", "99")).toBe("B");
    expect(index.localOf("丁", " ")).toBeUndefined();
  });
});

describe("relations of an outsider", () => {
  const relations = [
    { supplier: "丁", customer: "A", product: "箔", source: "年报" },
    { supplier: "乙", customer: "丁" },
    { supplier: "丁 ", customer: "甲", product: "箔", source: "年报" },
    { supplier: "丁", customer: "别处" },
    { supplier: "戊", customer: "丙" },
  ];
  const recorded = { enterprise: "A", name: "甲（金昌）公司", role: "supplier", product: "箔", source: "年报" };
  const index = indexOf({ relations });

  test("are those recorded with enterprises here, by key or name, each once", () => {
    expect(index.relationsOf(["丁"])).toEqual([recorded, { enterprise: "B", name: "乙", role: "customer" }]);
    expect(index.relationsOf([undefined, "无", "戊"])).toEqual([{ enterprise: "C", name: "丙", role: "supplier" }]);
    expect(index.relationsOf(["己"])).toEqual([]);
    const [, bare] = index.relationsOf(["丁"]);
    expect(Object.keys(bare!)).toEqual(["enterprise", "name", "role"]);
  });

  test("are also those that its own lists tell: whom it supplies, and who supplies it", () => {
    expect(index.relationsOf(["己"], ["乙", "别处"], ["丙", "甲"])).toEqual([
      { enterprise: "C", name: "丙", role: "supplier" },
      { enterprise: "A", name: "甲（金昌）公司", role: "supplier" },
      { enterprise: "B", name: "乙", role: "customer" },
    ]);
    expect(index.relationsOf(["戊"], [], ["丙", "丙"])).toHaveLength(1);
    expect(index.relationsOf(["丁"], [], ["甲"])).toHaveLength(3);
  });
});

describe("what a relation says of links", () => {
  const valuesOf = (
    relation: Pick<LocalRelation, "enterprise" | "role" | "product">,
    projects: ChainParts["projects"] = [],
  ): unknown =>
    Object.fromEntries(
      [...indexOf({}, projects).valuesOf({ name: "x", ...relation })].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const near = { salt: 0.5, foil: 0.5, cell: 0.5, pack: 0.5, car: 0.5 };

  test("of a supplier of something is all of the links that supply the enterprise, half of what is two steps near", () => {
    expect(valuesOf({ enterprise: "A", role: "supplier" })).toEqual({ ...near, foil: 1 });
    // 乙 makes cells and packs: cells go into packs
    const both = { ...near, road: 0.5, foil: 1, cell: 1 };
    expect(valuesOf({ enterprise: "B", role: "supplier" })).toEqual(both);
  });

  test("of a supplier of a product is all of the links that make it, near or far, by name, product or alias", () => {
    expect(valuesOf({ enterprise: "A", role: "supplier", product: "Pack" })).toEqual({ ...near, pack: 1 });
    for (const product of ["road", "道路", "公 路"]) {
      expect(valuesOf({ enterprise: "A", role: "supplier", product })).toEqual({ ...near, road: 1 });
    }
    expect(valuesOf({ enterprise: "A", role: "supplier", product: "别的" })).toEqual(near);
    expect(valuesOf({ enterprise: "C", role: "supplier", product: "ore" })).toEqual({ ore: 1 });
  });

  test("of a customer is half of what is near, for nothing is known of what it makes", () => {
    expect(valuesOf({ enterprise: "A", role: "customer" })).toEqual(near);
    expect(valuesOf({ enterprise: "A", role: "customer", product: "pack" })).toEqual(near);
    expect(valuesOf({ enterprise: "C", role: "customer" })).toEqual({});
  });

  test("is told apart by enterprise, role and product, however often it is asked for", () => {
    const index = indexOf();
    const ask = (enterprise: string, role: LocalRelation["role"], product?: string): number | undefined =>
      index.valuesOf({ enterprise, name: "x", role, ...(product !== undefined && { product }) }).get("cell");
    const asked = [ask("A", "supplier"), ask("B", "supplier"), ask("A", "customer"), ask("A", "supplier", "cell")];
    expect(asked).toEqual([0.5, 1, 0.5, 1]);
    expect([ask("A", "supplier", "cell"), ask("A", "customer"), ask("B", "supplier")]).toEqual([1, 0.5, 1]);
  });
});
