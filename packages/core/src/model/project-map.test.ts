import { describe, expect, it } from "vitest";
import type { ProjectRecord } from "./document.js";
import { editChain } from "./edit-chain.js";
import { ProjectMap, recordsOf, statusOf, withRecord } from "./project-map.js";
import { readChain } from "./read-chain.js";

const RECORDS: readonly ProjectRecord[] = [
  { id: "b", link: "l", stage: "building", status: "planned" },
  { id: "a", link: "l", status: "built" },
  { id: "__proto__", link: "m" },
];

describe("projects by key", () => {
  const map = new ProjectMap(RECORDS);

  it("is read like any map, in the order of the records", () => {
    expect(map.size).toBe(3);
    expect([...map.keys()]).toEqual(["b", "a", "__proto__"]);
    expect([...map.values()].map(({ status }) => status)).toEqual(["under-construction", "built", null]);
    expect([...map]).toEqual([...map.entries()]);
    expect([...map].map(([key, { id }]) => key === id)).toEqual([true, true, true]);
    expect(map.has("a")).toBe(true);
    expect(map.has("c")).toBe(false);
    expect(map.get("c")).toBeUndefined();
    expect(map.get("__proto__")).toMatchObject({ link: "m", status: null });
    expect(new Map(map).get("a")).toBe(map.get("a"));
  });

  it("hands each project, its key and itself to a callback", () => {
    const seen: unknown[] = [];
    map.forEach((project, key, self) => seen.push([project, key, self === map]));
    expect(seen).toEqual([...map].map(([key, project]) => [project, key, true]));
  });

  it("makes each project once, and leaves the record as it is", () => {
    expect(map.get("b")).toBe([...map.values()][0]);
    expect(new ProjectMap(RECORDS).get("b")).toBe(map.get("b"));
    expect(RECORDS[0]).toEqual({ id: "b", link: "l", stage: "building", status: "planned" });
  });

  it("puts a record in the place of another", () => {
    const next = withRecord(map, { id: "a", link: "m", stage: "signed" });
    expect([...next.keys()]).toEqual(["b", "a", "__proto__"]);
    expect(next.get("a")).toMatchObject({ link: "m", status: "planned" });
    expect(next.get("b")).toBe(map.get("b"));
    expect(map.get("a")).toMatchObject({ link: "l", status: "built" });
  });

  it("does so in a plain map of projects, too", () => {
    const plain = new Map(map);
    const next = withRecord(plain, { id: "a", link: "m", stage: "signed" });
    expect([...next]).toEqual([...withRecord(map, { id: "a", link: "m", stage: "signed" })]);
    expect(plain.get("a")).toMatchObject({ link: "l", status: "built" });
  });

  it("gives the records without making projects, of a plain map the projects", () => {
    expect([...recordsOf(map)]).toEqual(RECORDS);
    expect([...recordsOf(new Map(map))].map(statusOf)).toEqual([...recordsOf(map)].map(statusOf));
  });
});

describe("projects of an edited chain", () => {
  it("are the same objects where nothing was edited", () => {
    const { chain } = readChain({
      format: "liantu-chain",
      version: 1,
      id: "c",
      name: "c",
      links: [{ id: "l", name: "l", stage: "upstream" }],
      projects: [
        { id: "p", link: "l", stage: "building" },
        { id: "q", link: "l", stage: "signed" },
      ],
    });
    const p = chain!.projects.get("p");
    const edited = editChain(chain!, [{ kind: "change", in: "projects", key: "q", fields: { stage: "building" } }]);
    expect(edited.projects.get("p")).toBe(p);
    expect(edited.projects.get("q")).toMatchObject({ status: "under-construction" });
    expect(chain!.projects.get("q")).toMatchObject({ status: "planned" });
  });
});
