import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { Chain } from "../model/chain.js";
import type { ProjectRecord } from "../model/document.js";
import { editChain } from "../model/edit-chain.js";
import { readChain } from "../model/read-chain.js";
import { PROJECT_STAGES } from "../model/stages.js";
import { compileProjects, COUNTED, enterpriseOf, OUTPUT, outputOf, plannedStages } from "./compiled-projects.js";
import type { CompiledProjects } from "./compiled-projects.js";

type Record = ProjectRecord;

function compiled(projects: readonly Record[], links: Parameters<typeof chainOf>[0]["links"] = ["a", "b", "c"]) {
  const chain = chainOf({ links, projects: [...projects] });
  const found = compileProjects(chain);
  return { chain, ...found, keys: found.records.map(({ id }) => id), owned: ownersByKey(found) };
}

/** Each project with its enterprise, in order of key. */
function ownersByKey({ record, records, owner, owners }: CompiledProjects): string[] {
  return Array.from(record, (at, i) => `${records[at]!.id} ${owner[i]! < 0 ? "—" : owners.key(owner[i]!)}`).sort();
}

/** Keys of the projects of each link, in the order of the compiled chain. */
function groups({ start, record, keys }: ReturnType<typeof compiled>): string[][] {
  return Array.from({ length: start.length - 1 }, (_, id) =>
    Array.from(record.subarray(start[id], start[id + 1]), (at) => keys[at]!),
  );
}

describe("projects by link", () => {
  test("stand link by link, in order of key, whatever the order of the records", () => {
    const found = compiled([
      { id: "z", link: "c" },
      { id: "y", link: "a" },
      { id: "x", link: "c" },
      { id: "w", link: "a" },
    ]);
    expect(groups(found)).toEqual([["w", "y"], [], ["x", "z"]]);
    expect([...found.start]).toEqual([0, 2, 2, 4]);
    expect([...found.record]).toEqual([3, 1, 2, 0]);
    expect(found.keys).toEqual(["z", "y", "x", "w"]);
  });

  test("of a link that the chain does not have are left out, at the end and between others", () => {
    const found = compiled([
      { id: "1", link: "a", capacity: 1 },
      { id: "2", link: "lost", capacity: 2, unit: "kt/a" },
      { id: "3", link: "b", capacity: 3 },
      { id: "4", link: "lost", capacity: 4 },
    ]);
    expect(groups(found)).toEqual([["1"], ["3"], []]);
    expect([...found.output]).toEqual([1, 3]);
  });

  test("find their links beyond the first few thousand, too", () => {
    const links = ["a", "b", "c"];
    const projects = Array.from({ length: 9001 }, (_, i) => ({
      id: `p${String(i).padStart(5, "0")}`,
      link: links[(i * 7) % 3]!,
      capacity: i,
    }));
    const found = compiled(projects);
    expect(groups(found)).toEqual(links.map((link) => projects.filter((p) => p.link === link).map(({ id }) => id)));
    expect([...found.output]).toEqual(
      links.flatMap((l) => projects.filter((p) => p.link === l).map((p) => p.capacity)),
    );
  });

  test("are compiled once for each chain", () => {
    const chain = chainOf({ links: ["a"], projects: [{ id: "p", link: "a" }] });
    expect(compileProjects(chain)).toBe(compileProjects(chain));
    expect(compileProjects({ ...chain })).not.toBe(compileProjects(chain));
  });

  test("of a chain without any are empty", () => {
    const { start, record, output } = compiled([]);
    expect([...start]).toEqual([0, 0, 0, 0]);
    expect([record.length, output.length]).toEqual([0, 0]);
  });
});

describe("places that were found when the document was read", () => {
  /** What is compiled of a chain, without the numbers that enterprises happen to have. */
  function facts(chain: Chain): unknown {
    const found = compileProjects(chain);
    const { records: _, owner: __, owners: ___, ...columns } = found;
    return { ...columns, owned: ownersByKey(found) };
  }
  /** The same chain, of whose projects nothing is known. */
  const unread = (chain: Chain): Chain => ({ ...chain, projects: new Map(chain.projects) });
  const document = (parts: object): object => ({ format: "liantu-chain", version: 1, id: "t", name: "t", ...parts });
  const link = (id: string): object => ({ id, name: id, stage: "midstream", unit: "t/a" });

  const records = fc.uniqueArray(
    fc.record(
      {
        id: fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom("p", "q", "r", "s") }),
        link: fc.constantFrom("a", "b", "c", "lost"),
        enterprise: fc.constantFrom("E", "F", "G", "unlisted", "other"),
        parent: fc.constantFrom("p", "q", "rr", "nobody"),
        stage: fc.constantFrom(...PROJECT_STAGES),
        capacity: fc.constantFrom(0, 1, 2.5),
        unit: fc.constantFrom("kt/a", "t/a", "MW"),
        utilisation: fc.constantFrom(0.5, 1),
      },
      { requiredKeys: ["id", "link"] },
    ),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  test("give what looking up gives", () => {
    fc.assert(
      fc.property(records, (projects) => {
        const enterprises = ["G", "F", "E"].map((id) => ({ id, name: id }));
        const { chain } = readChain(document({ links: ["c", "a", "b"].map(link), enterprises, projects }));
        expect(facts(chain!)).toEqual(facts(unread(chain!)));
      }),
    );
  });

  test("hold where links are added and a project is moved", () => {
    const projects = [
      { id: "2", link: "b", enterprise: "E", stage: "operating" as const, capacity: 1 },
      { id: "1", link: "c", enterprise: "F", stage: "operating" as const, capacity: 2 },
    ];
    const { chain } = readChain(
      document({ links: ["c", "b"].map(link), enterprises: [{ id: "F", name: "F" }], projects }),
    );
    const added = { id: "a", name: "a", stage: "upstream" as const, unit: "kt/a" };
    const more = editChain(chain!, [{ kind: "put", in: "links", record: added }]);
    expect([...compileProjects(more).start]).toEqual([0, 0, 1, 2]);
    expect(facts(more)).toEqual(facts(unread(more)));
    const moved = editChain(more, [{ kind: "change", in: "projects", key: "1", fields: { link: "a" } }]);
    expect([...compileProjects(moved).start]).toEqual([0, 1, 2, 2]);
    expect(facts(moved)).toEqual(facts(unread(moved)));
    // the list of the projects is that of the first chain, links have come before theirs
    const { chain: other } = readChain(document({ links: ["a", "b", "c"].map(link) }));
    const mixed: Chain = { ...other!, projects: chain!.projects };
    expect([...compileProjects(mixed).start]).toEqual([0, 0, 1, 2]);
    expect(facts(mixed)).toEqual(facts(unread(mixed)));
  });
});

describe("how a project counts", () => {
  test.each<[string, Partial<Record>, keyof typeof COUNTED]>([
    ["built", { stage: "operating" }, "built"],
    ["under construction", { stage: "building" }, "underConstruction"],
    ["planned with an enterprise", { stage: "signed", enterprise: "E" }, "planned"],
    ["planned without one", { stage: "signed" }, "prospect"],
    ["on hold", { stage: "on-hold", enterprise: "E" }, "inactive"],
    ["without stage and status", {}, "inactive"],
    ["by its status alone", { status: "built" }, "built"],
    ["by its stage where the status says otherwise", { status: "planned", stage: "operating" }, "built"],
  ])("%s", (_, parts, role) => {
    const { counted } = compiled([{ id: "p", link: "a", ...parts }]);
    expect(counted[0]).toBe(COUNTED[role]);
  });

  test("a phase has the enterprise of what it is a phase of, however far up", () => {
    const { owned, counted, keys } = compiled([
      { id: "phase", link: "a", parent: "middle", stage: "signed", capacity: 1 },
      { id: "middle", link: "a", parent: "whole" },
      { id: "sister", link: "a", parent: "middle", stage: "signed", capacity: 1 },
      { id: "own", link: "a", parent: "middle", stage: "signed", capacity: 1, enterprise: "F" },
      { id: "whole", link: "a", enterprise: "E" },
      { id: "orphan", link: "a", parent: "nobody", stage: "signed" },
    ]);
    expect(owned).toEqual(["middle E", "orphan —", "own F", "phase E", "sister E", "whole E"]);
    const byKey = [...keys].sort().map((key, at) => [key, counted[at]]);
    expect(byKey).toEqual([
      ["middle", COUNTED.contained],
      ["orphan", COUNTED.prospect],
      ["own", COUNTED.planned],
      ["phase", COUNTED.planned],
      ["sister", COUNTED.planned],
      ["whole", COUNTED.contained],
    ]);
  });

  test("parents without an enterprise give none", () => {
    const { owned } = compiled([
      { id: "1", link: "a" },
      { id: "2", link: "a", parent: "1", stage: "lead" },
      { id: "3", link: "a", parent: "2", stage: "lead" },
    ]);
    expect(owned).toEqual(["1 —", "2 —", "3 —"]);
  });

  test("stages are numbered, what has none is −1", () => {
    const { stage } = compiled([
      ...PROJECT_STAGES.map((own, i) => ({ id: String(i).padStart(2, "0"), link: "a", stage: own })),
      { id: "x", link: "a" },
    ]);
    expect([...stage]).toEqual([...PROJECT_STAGES.keys(), -1]);
  });
});

describe("output of a project", () => {
  test("is its capacity at its utilisation, in the unit of the link", () => {
    const found = compiled(
      [
        { id: "1", link: "a", capacity: 10 },
        { id: "2", link: "a", capacity: 10, utilisation: 0.5 },
        { id: "3", link: "a", capacity: 2, unit: "kt/a", utilisation: 0.25 },
        { id: "4", link: "a" },
        { id: "5", link: "a", capacity: 7, unit: "MW" },
        { id: "6", link: "a", capacity: 0 },
        { id: "7", link: "a", unit: "MW" },
        { id: "8", link: "b", capacity: 3, unit: "MW" },
      ],
      ["a", { id: "b", unit: "kW" }],
    );
    expect([...found.output]).toEqual([10, 5, 500, 0, 0, 0, 0, 3000]);
    const { recorded, unrecorded, unlike } = OUTPUT;
    expect([...found.known]).toEqual([
      recorded,
      recorded,
      recorded,
      unrecorded,
      unlike,
      recorded,
      unrecorded,
      recorded,
    ]);
    expect([...found.isNameplate]).toEqual([1, 0, 0, 1, 1, 1, 1, 1]);
  });

  test("one by one it is the same", () => {
    const { chain, output, keys } = compiled([
      { id: "1", link: "a", capacity: 10, utilisation: 0.5 },
      { id: "2", link: "a", capacity: 2, unit: "kt/a", utilisation: 0.25 },
      { id: "3", link: "a", capacity: 4, unit: "kt/a" },
    ]);
    expect(keys.map((key) => outputOf(chain.projects.get(key)!, "t/a"))).toEqual([...output]);
    expect(outputOf({ id: "p", link: "a", status: null }, "t/a")).toBeUndefined();
    expect(outputOf({ id: "p", link: "a", status: null, capacity: 1, unit: "MW" }, "t/a")).toBeNull();
  });
});

test("a planned project counts from a stage on; one whose stage is not recorded counts", () => {
  const counting = (from: Parameters<typeof plannedStages>[0]): (string | number)[] =>
    [...plannedStages(from)].flatMap((counts, at) => (counts === 1 ? [at === 0 ? "?" : PROJECT_STAGES[at - 1]!] : []));
  expect(counting("registered")).toEqual([
    "?",
    "registered",
    "approvals",
    "started",
    "building",
    "trial",
    "operating",
    "full-capacity",
  ]);
  expect(counting("lead").length).toBe(PROJECT_STAGES.length - 1);
});

test("enterpriseOf() follows the parents, as far as there are any", () => {
  const chain: Chain = chainOf({
    links: ["a"],
    projects: [
      { id: "whole", link: "a", enterprise: "E" },
      { id: "phase", link: "a", parent: "whole" },
      { id: "orphan", link: "a", parent: "nobody" },
      { id: "alone", link: "a" },
    ],
  });
  const of = (key: string): string | undefined => enterpriseOf(chain, chain.projects.get(key)!);
  expect([of("whole"), of("phase"), of("orphan"), of("alone")]).toEqual(["E", "E", undefined, undefined]);
});
