import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ChainParts } from "../../test/chain-of.js";
import { lossByEnterprise } from "./loss-by-removal.js";
import type { EnterpriseLoss } from "./loss-by-removal.js";

type Projects = NonNullable<ChainParts["projects"]>;

const of = (link: string, enterprise: string | undefined, capacity?: number): Projects[number] => ({
  link,
  status: "built",
  ...(enterprise !== undefined && { enterprise }),
  ...(capacity !== undefined && { capacity }),
});

/** Cells of A, B and others; nothing else. */
function ofCells(projects: Projects, more: Partial<ChainParts> = {}): ReadonlyMap<string, EnterpriseLoss> {
  return lossByEnterprise(chainOf({ links: ["cell"], projects, ...more }));
}

const lossOf = (found: ReadonlyMap<string, EnterpriseLoss>, key: string): unknown => {
  const { loss, bound } = found.get(key)!;
  return [loss, bound];
};

describe("lossByEnterprise()", () => {
  test("an enterprise goes by its name, one that is not listed by its key, in order of key", () => {
    const found = ofCells([of("cell", "Z", 1), of("cell", "B", 3)], { enterprises: [{ id: "Z", name: "中航" }] });
    expect([...found].map(([key, { name, links, loss }]) => [key, name, links, loss])).toEqual([
      ["B", "B", ["cell"], 0.75],
      ["Z", "中航", ["cell"], 0.25],
    ]);
  });

  test("several plants of one enterprise stop together, those without enterprise go on", () => {
    const found = ofCells([of("cell", "A", 2), of("cell", "A", 3), of("cell", undefined, 5)]);
    expect([...found.keys()]).toEqual(["A"]);
    expect(lossOf(found, "A")).toEqual([0.5, "exact"]);
  });

  test("of what a stock adds in a year an enterprise has its part of the stock", () => {
    const found = ofCells([of("cell", "A", 30), of("cell", "B", 90)], {
      links: [{ id: "cell", unit: "MW", annualAdditions: 10 }],
    });
    expect([lossOf(found, "A"), lossOf(found, "B")]).toEqual([
      [0.25, "exact"],
      [0.75, "exact"],
    ]);
  });

  test("alone at a stock an enterprise stops all that is added, whatever its own plants come to", () => {
    const found = ofCells([of("cell", "A")], { links: [{ id: "cell", unit: "MW", annualAdditions: 10 }] });
    expect(lossOf(found, "A")).toEqual([1, "exact"]);
  });

  test("of a stock whose plants are not recorded nobody knows who adds what", () => {
    const found = ofCells([of("cell", "A"), of("cell", "B")], {
      links: [{ id: "cell", unit: "MW", annualAdditions: 10 }],
    });
    expect(lossOf(found, "A")).toEqual([null, "lower"]);
  });

  test("plants of no capacity are no loss", () => {
    const found = lossByEnterprise(
      chainOf({ links: ["cell"], projects: [of("cell", "A", 0), of("cell", "B", 0), of("cell", "C", 5)] }),
    );
    expect([lossOf(found, "A"), lossOf(found, "C")]).toEqual([
      [0, "exact"],
      [1, "exact"],
    ]);
  });

  test("alone with a plant of which nothing is recorded an enterprise has no loss that is known", () => {
    const found = lossByEnterprise(
      chainOf({ links: ["cell", "pack"], projects: [of("cell", "A"), of("pack", "B", 3)] }),
    );
    expect(lossOf(found, "A")).toEqual([null, "lower"]);
  });

  test("where no capacity is recorded nobody knows what stops", () => {
    const found = ofCells([of("cell", "A"), of("cell", "B")]);
    expect([...found.values()].map(({ loss, isHigh, bound, byTarget }) => [loss, isHigh, bound, byTarget])).toEqual([
      [null, null, "lower", []],
      [null, null, "lower", []],
    ]);
  });

  test("beside a plant that is recorded, one that is not is not known; the recorded one makes all that is known", () => {
    const found = ofCells([of("cell", "A"), of("cell", "B", 4)]);
    expect(lossOf(found, "A")).toEqual([null, "lower"]);
    expect(lossOf(found, "B")).toEqual([1, "exact"]);
  });

  test("one that has something recorded loses that much at least, whatever else it has", () => {
    const found = ofCells([of("cell", "A"), of("cell", "A", 1), of("cell", "B", 3)]);
    expect(lossOf(found, "A")).toEqual([0.25, "lower"]);
    const two = lossByEnterprise(
      chainOf({
        links: ["cell", "pack"],
        projects: [of("cell", "A"), of("pack", "A", 1), of("pack", "B", 3)],
      }),
    );
    expect(lossOf(two, "A")).toEqual([0.25, "lower"]);
  });

  test("a plant that is recorded to make nothing is no loss if it stops", () => {
    const found = ofCells([of("cell", "A", 0), of("cell", "B", 4)]);
    expect([lossOf(found, "A"), lossOf(found, "B")]).toEqual([
      [0, "exact"],
      [1, "exact"],
    ]);
    expect(found.get("A")?.byTarget).toEqual([]);
  });

  test("alone with a plant of nothing beside it an enterprise loses all", () => {
    const found = ofCells([of("cell", "A", 4), of("cell", "A", 0)]);
    expect(lossOf(found, "A")).toEqual([1, "exact"]);
  });

  test("only those asked for; a name that nobody has is no entry", () => {
    const projects = [of("cell", "A", 1), of("cell", "B", 1)];
    const found = lossByEnterprise(chainOf({ links: ["cell"], projects }), { only: ["B", "C"] });
    expect([...found.keys()]).toEqual(["B"]);
  });
});
