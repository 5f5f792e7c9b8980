import { describe, expect, test } from "vitest";
import type { IssueCode, IssueSeverity } from "../issue.js";
import { readChain } from "./read-chain.js";
import { writeChain } from "./write-chain.js";

const header = { format: "liantu-chain", version: 1, id: "c", name: "链" };
const link = (id: string, more: object = {}): object => ({ id, name: id, stage: "midstream", ...more });
const project = (id: string, more: object = {}): object => ({ id, link: "a", status: "built", ...more });
// Links a and b, and whatever else the test is about.
const withLinks = (more: object = {}): object => ({ ...header, links: [link("a"), link("b")], ...more });
const rule = (more: object = {}): object => ({
  rules: { classes: [{ id: "r", class: "weak", anyOf: [[{ fact: "demand", is: ">", value: 0 }]], ...more }] },
});

describe("readChain()", () => {
  test("takes a sound document without a word", () => {
    expect(readChain(withLinks({ flows: [{ from: "a", to: "b" }] })).issues).toEqual([]);
  });

  const cases: readonly (readonly [IssueCode, IssueSeverity, string, object])[] = [
    ["wrong-format", "error", "format", { ...header, format: "geojson", links: [] }],
    ["wrong-format", "error", "format", {}],
    ["missing-field", "error", "links", header],
    ["wrong-type", "error", "links", { ...header, links: "a" }],
    ["wrong-type", "error", "links", { ...header, links: null }],
    ["missing-field", "error", "version", { ...withLinks(), version: undefined }],
    ["wrong-type", "error", "version", { ...withLinks(), version: "1" }],
    ["invalid-value", "error", "version", { ...withLinks(), version: 0 }],
    ["invalid-value", "error", "version", { ...withLinks(), version: 1.5 }],
    ["invalid-value", "error", "name", { ...withLinks(), name: "" }],
    ["wrong-type", "error", "id", { ...withLinks(), id: 7 }],
    ["future-version", "error", "version", { ...withLinks(), version: 2 }],
    ["no-links", "warning", "links", { ...header, links: [] }],
    [
      "missing-field",
      "error",
      "links[2].name",
      { ...header, links: [link("a"), link("b"), { id: "c", stage: "upstream" }] },
    ],
    ["wrong-type", "error", "links[0]", { ...header, links: [null, link("a")] }],
    ["wrong-type", "error", "projects", withLinks({ projects: {} })],
    ["invalid-amount", "error", "projects[0].capacity", withLinks({ projects: [project("p", { capacity: -1 })] })],
    ["invalid-amount", "error", "projects[0].capacity", withLinks({ projects: [project("p", { capacity: 1e308 })] })],
    [
      "utilisation-high",
      "warning",
      "projects[0].utilisation",
      withLinks({ projects: [project("p", { utilisation: 95 })] }),
    ],
    ["wrong-type", "error", "projects[0].capacity", withLinks({ projects: [project("p", { capacity: "8 GWh" })] })],
    [
      "invalid-amount",
      "error",
      "flows[0].coefficient",
      withLinks({ flows: [{ from: "a", to: "b", coefficient: -2 }] }),
    ],
    [
      "invalid-range",
      "error",
      "flows[0].coefficient",
      withLinks({ flows: [{ from: "a", to: "b", coefficient: { low: 3, base: 2, high: 4 } }] }),
    ],
    [
      "missing-field",
      "error",
      "flows[0].coefficient.high",
      withLinks({ flows: [{ from: "a", to: "b", coefficient: { low: 1, base: 2 } }] }),
    ],
    ["invalid-value", "error", "flows[0].share", withLinks({ flows: [{ from: "a", to: "b", share: 1.5 }] })],
    ["invalid-date", "error", "asOf", withLinks({ asOf: "2024-13" })],
    ["invalid-value", "error", "links[0].stage", { ...header, links: [link("a", { stage: "sideways" }), link("b")] }],
    [
      "invalid-value",
      "error",
      "projects[0].expected.someday",
      withLinks({ projects: [project("p", { expected: { someday: "2024" } })] }),
    ],
    ["hostile-key", "error", "links[0].constructor", { ...header, links: [link("a", { constructor: 1 })] }],
    ["unknown-key", "info", "x-own", withLinks({ "x-own": { a: 1 } })],
    ["null-value", "info", "links[0].price", { ...header, links: [link("a", { price: null })] }],
    ["duplicate-id", "error", "links[1]", { ...header, links: [link("a"), link("a")] }],
    ...Object.getOwnPropertyNames(Object.prototype).map(
      (id) => ["reserved-id", "error", "links[1]", { ...header, links: [link("a"), link(id)] }] as const,
    ),
    [
      "duplicate-id",
      "error",
      "rules.classes[1]",
      withLinks({
        rules: {
          classes: [
            { id: "r", class: "weak", anyOf: [] },
            { id: "r", class: "weak", anyOf: [] },
          ],
        },
      }),
    ],
    [
      "duplicate-flow",
      "error",
      "flows[1]",
      withLinks({
        flows: [
          { from: "a", to: "b" },
          { from: "a", to: "b", kind: "input", coefficient: 1 },
        ],
      }),
    ],
    [
      "duplicate-credit-code",
      "warning",
      "enterprises[1].creditCode",
      withLinks({
        enterprises: [
          { id: "e", name: "e", creditCode: "91" },
          { id: "f", name: "f", creditCode: "91" },
        ],
      }),
    ],
    ["unknown-link", "error", "flows[0].from", withLinks({ flows: [{ from: "z", to: "b" }] })],
    ["unknown-link", "error", "flows[0].to", withLinks({ flows: [{ from: "a", to: "z" }] })],
    ["unknown-link", "error", "projects[0].link", withLinks({ projects: [project("p", { link: "z" })] })],
    [
      "unknown-link",
      "warning",
      "targets[0].links[1]",
      withLinks({ targets: [{ id: "t", name: "t", links: ["a", "z"] }] }),
    ],
    [
      "unknown-enterprise",
      "warning",
      "projects[0].enterprise",
      withLinks({ projects: [project("p", { enterprise: "e" })] }),
    ],
    [
      "unknown-enterprise",
      "warning",
      "relations[0].customer",
      withLinks({ enterprises: [{ id: "e", name: "e" }], relations: [{ supplier: "e", customer: "f" }] }),
    ],
    ["unknown-project", "warning", "projects[0].parent", withLinks({ projects: [project("p", { parent: "q" })] })],
    ["unknown-project", "warning", "slips[0].project", withLinks({ slips: [{ project: "p", kind: "landing" }] })],
    ["unknown-project", "warning", "contacts[0].of", withLinks({ contacts: [{ of: "p" }] })],
    ["unknown-unit", "warning", "links[0].unit", { ...header, links: [link("a", { unit: "锅" })] }],
    [
      "unknown-unit",
      "warning",
      "links[0].price.unit",
      { ...header, links: [link("a", { price: { value: 1, unit: "贝" } })] },
    ],
    ["unknown-unit", "error", "projects[0].unit", withLinks({ projects: [project("p", { capacity: 1, unit: "锅" })] })],
    [
      "unknown-unit",
      "warning",
      "projects[0].arrivals[0].amount.unit",
      withLinks({ projects: [project("p", { arrivals: [{ date: "2023", amount: { value: 1, unit: "贝" } }] })] }),
    ],
    [
      "unlike-units",
      "error",
      "projects[0].unit",
      { ...header, links: [link("a", { unit: "t/a" })], projects: [project("p", { unit: "GWh/a" })] },
    ],
    ["unlike-units", "error", "projects[0].unit", withLinks({ projects: [project("p", { unit: "t/a" })] })],
    ["self-flow", "error", "flows[0]", withLinks({ flows: [{ from: "a", to: "a" }] })],
    ["self-parent", "error", "projects[0].parent", withLinks({ projects: [project("p", { parent: "p" })] })],
    ["status-missing", "warning", "projects[0]", withLinks({ projects: [{ id: "p", link: "a" }] })],
    ["status-conflict", "warning", "projects[0].status", withLinks({ projects: [project("p", { stage: "signed" })] })],
    [
      "shares-off-one",
      "warning",
      "flows[0]",
      withLinks({ flows: [{ from: "a", to: "b", alternative: "x", share: 0.4 }] }),
    ],
    [
      "share-missing",
      "warning",
      "flows[1]",
      {
        ...header,
        links: [link("a"), link("b"), link("c")],
        flows: [
          { from: "a", to: "c", alternative: "x", share: 0.4 },
          { from: "b", to: "c", alternative: "x" },
        ],
      },
    ],
    [
      "unsound-rule",
      "error",
      "rules.classes[0]",
      withLinks(rule({ anyOf: [[{ fact: "demand", is: "=", value: true }]] })),
    ],
    ["set-aside", "warning", "setAside", withLinks({ setAside: [{ place: "x", code: "wrong-type", value: null }] })],
  ];

  test.each(cases)("says %s (%s) at %s, and nothing else", (code, severity, place, document) => {
    const { issues } = readChain(document);
    expect(issues.map((issue) => [issue.code, issue.severity, issue.place])).toEqual([[code, severity, place]]);
    for (const text of [issues[0]?.message, issues[0]?.remedy]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/^(?!.*(?:\{value\}|\{expected\}|undefined|\[object)).*[a-z]/u);
    }
  });

  test.each([[null], [undefined], [[]], [[header]], ["{}"], [7], [true], [Symbol("s")], [10n], [() => 1]])(
    "gives no chain for %s",
    (value) => {
      const { chain, issues } = readChain(value);
      expect(chain).toBeNull();
      expect(issues.map(({ code, place }) => [code, place])).toEqual([["not-a-document", ""]]);
    },
  );

  test("gives a stand-in for a header that is missing, and sets aside one that is wrong", () => {
    const { chain } = readChain({ ...withLinks(), version: "1", id: undefined, name: 3 });
    expect(chain?.document).toMatchObject({ version: 1, id: "chain", name: "chain" });
    expect(chain?.document.setAside).toEqual([
      { place: "version", code: "wrong-type", value: "1" },
      { place: "name", code: "wrong-type", value: 3 },
    ]);
  });

  test("reads a newer version as far as it goes, and leaves its number", () => {
    const { chain } = readChain({ ...withLinks(), version: 9, "new-thing": 1 });
    expect(chain && writeChain(chain)).toMatchObject({ version: 9, "new-thing": 1 });
  });

  test("names the record in the message, not the kind of data it is", () => {
    const { issues } = readChain({
      ...header,
      links: [link("铜箔"), link("铜箔")],
      flows: [{ from: "铜箔", to: "铜箔" }],
    });
    expect(issues.map(({ message }) => message.zh)).toEqual([
      "编号 “铜箔” 与 links[0] 重复，后一条已搁置",
      "环节 “铜箔” 供给自身，已搁置",
    ]);
  });

  test("of a circle of parents sets aside the least one's, whatever the order, and leaves what leads into it", () => {
    const circle = [
      ["b", "c"],
      ["c", "a"],
      ["a", "b"],
      ["x", "b"],
    ].map(([id, parent]) => project(id!, { parent }));
    for (const projects of [circle, [...circle].reverse(), [circle[3], circle[1], circle[0], circle[2]]]) {
      const { chain, issues } = readChain(withLinks({ projects }));
      expect(issues.map(({ code, value }) => [code, value])).toEqual([["self-parent", "a"]]);
      expect(["a", "b", "c", "x"].map((id) => chain?.projects.get(id)?.parent)).toEqual([undefined, "c", "a", "b"]);
    }
  });

  test("shortens what it quotes", () => {
    const { issues } = readChain(withLinks({ asOf: "9".repeat(5000) }));
    expect(issues[0]?.message.en.length).toBeLessThan(200);
  });

  test("joins projects to their links and gives them the status of their stage", () => {
    const { chain } = readChain(
      withLinks({
        projects: [
          project("p", { status: undefined, stage: "trial" }),
          project("q", { stage: "on-hold", status: undefined }),
        ],
      }),
    );
    expect(chain?.projectsByLink).toEqual(
      new Map([
        ["a", ["p", "q"]],
        ["b", []],
      ]),
    );
    expect([...(chain?.projects.values() ?? [])].map(({ status }) => status)).toEqual(["under-construction", null]);
  });

  test("of several kinds of flow between two links shows the input in the graph, and keeps all", () => {
    const flows = [
      { from: "a", to: "b", kind: "credit" },
      { from: "a", to: "b", kind: "input", coefficient: 2 },
      { from: "a", to: "b", kind: "return" },
    ];
    const { chain, issues } = readChain(withLinks({ flows }));
    expect(issues).toEqual([]);
    expect(chain?.flows).toEqual(flows);
    expect(chain?.graph.getEdgeAttributes("a", "b")).toEqual(flows[1]);
  });

  test("does not change what it is given", () => {
    const text = JSON.stringify(withLinks({ projects: [{ id: 1 }, project("p", { parent: "p", x: [1] })] }));
    const given: unknown = JSON.parse(text);
    const { chain } = readChain(given);
    if (chain !== null) writeChain(chain);
    expect(JSON.stringify(given)).toBe(text);
  });
});

test("a target is a party that relations may name, by its key or by its name", () => {
  const { issues } = readChain(
    withLinks({
      enterprises: [{ id: "e", name: "e" }],
      targets: [{ id: "t", name: "目标企业" }],
      relations: [
        { supplier: "t", customer: "e" },
        { supplier: "e", customer: "目标企业" },
        { supplier: "e", customer: "nobody" },
      ],
    }),
  );
  expect(issues.map(({ code, place }) => `${code} ${place}`)).toEqual(["unknown-enterprise relations[2].customer"]);
});
