import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { analyzeChain, readChain } from "@liantu/core";
import { chainOf } from "../../../core/test/chain-of.js";
import { fullDocument } from "../../../core/test/full-document.js";
import { graphOfChain } from "./graph-of-chain.js";
import { writeGraphCsv } from "./write-graph-csv.js";

const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

describe("writeGraphCsv()", () => {
  test("has the heads that Gephi's import wants, a row for each link and each flow, every row as long", () => {
    const { chain } = readChain(fullDocument());
    if (chain === null) throw new Error("no chain");
    const { nodes, edges } = writeGraphCsv(chain);
    expect([nodes.slice(0, 10), edges.slice(0, 22)]).toEqual(["\uFEFFId,Label,", "\uFEFFSource,Target,Type,Id"]);
    expect(rowsOf(nodes).map(([id]) => id)).toEqual(["Id", "cathode", "cell", "graphite", "ncm"]);
    expect(rowsOf(edges).map((row) => row.slice(0, 5).join(" "))).toEqual([
      "Source Target Type Id Kind",
      "cathode cell Directed e0 input (cathode)",
      "cell cathode Directed e1 credit",
      "cell ncm Directed e2 return",
      "graphite cell Directed e3 input",
      "ncm cell Directed e4 input (cathode)",
    ]);
    for (const rows of [rowsOf(nodes), rowsOf(edges)]) {
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(new Set(rows[0]).size).toBe(rows[0]?.length);
    }
  });

  test("numbers stay numbers, what is not known is empty, 0 is 0", () => {
    const chain = chainOf({ links: [{ id: "a", external: 0, finalDemand: { low: 1, base: 2, high: 1e15 } }, "b"] });
    const [heads = [], a = [], b = []] = rowsOf(writeGraphCsv(chain, { language: "en" }).nodes);
    const cells = (row: string[]): string[] =>
      ["external", "finalDemand", "finalDemand.low", "finalDemand.high"].map((head) => row[heads.indexOf(head)] ?? "?");
    expect([cells(a), cells(b)]).toEqual([
      ["0", "2", "1", "1000000000000000"],
      ["", "", "", ""],
    ]);
  });

  test("enterprises, projects and the analysis are in the table when asked for, contacts never", () => {
    const { chain } = readChain(fullDocument());
    if (chain === null) throw new Error("no chain");
    const { nodes, edges } = writeGraphCsv(chain, { includeEnterprises: true, analysis: analyzeChain(chain) });
    expect(nodes).toContain("enterprise:e1,甲公司,enterprise");
    expect(nodes).toContain("研判类别");
    expect(edges).toContain("enterprise:e1,project:p1,Directed");
    expect(nodes + edges).not.toContain("李四");
  });

  test.each(["=cmd|'/c calc'!A1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1"])(
    "a spreadsheet does not run %j, and edges still meet their node",
    (hostile) => {
      const chain = chainOf({
        links: [{ id: hostile, name: hostile, note: hostile }, "b"],
        flows: [{ from: hostile, to: "b" }],
      });
      const { nodes, edges } = writeGraphCsv(chain);
      const [, [id = ""] = []] = rowsOf(nodes).filter(([one]) => one !== "b");
      expect(rowsOf(edges)[1]?.[0]).toBe(id);
      for (const cell of [...rowsOf(nodes), ...rowsOf(edges)].flat())
        expect(cell).not.toMatch(/^\s*[=+\-@＝]|[\t\r\n\0]/);
    },
  );

  test("keys that differ stay different", () => {
    const ids = [
      "=1",
      "'=1",
      "''=1",
      "a\nb",
      "a b",
      "a\\u000Ab",
      "\0",
      "\\u0000",
      "\uD800",
      "\uDC00",
      " ",
      "\t",
      "a\u200Bb",
      "ab",
    ];
    const { nodes } = writeGraphCsv(chainOf({ links: ids }));
    expect(new Set(rowsOf(nodes).map(([id]) => id)).size).toBe(ids.length + 1);
  });
});

describe("graphOfChain()", () => {
  test("enterprises, projects and links of one key are nodes of their own", () => {
    const chain = chainOf({
      links: ["a", "enterprise:a", "project:a"],
      enterprises: [{ id: "a", name: "甲" }],
      projects: [
        { id: "a", link: "a", enterprise: "a", status: "built" },
        { id: "b", link: "a", parent: "a", status: "planned" },
      ],
    });
    const { nodes, edges } = graphOfChain(chain, { includeEnterprises: true });
    expect(nodes.map(({ id }) => id)).toEqual([
      "a",
      "enterprise:a",
      "project:a",
      "enterprise:a'",
      "project:a'",
      "project:b",
    ]);
    expect(edges.map(({ source, target, kind }) => [source, target, kind].join(" "))).toEqual([
      "enterprise:a' project:a' enterprise-project",
      "project:a' a project-link",
      "project:b a project-link",
      "project:a' project:b project-phase",
    ]);
  });

  test("colour is the status of most projects, of several the one further along; with an analysis, the class", () => {
    const project = (link: string, status: "built" | "planned") => ({ link, status, capacity: 1 });
    const chain = chainOf({
      links: ["even", "many", "none"],
      projects: [
        ...(["built", "planned"] as const).map((status) => project("even", status)),
        ...(["planned", "planned", "built"] as const).map((status) => project("many", status)),
      ],
      surveyed: true,
    });
    const coloursOf = (options: object): readonly string[] =>
      graphOfChain(chain, options).nodes.map(({ colour }) => colour);
    expect(coloursOf({})).toEqual(["#0B5D3B", "#E2401B", "#8A98AB"]);
    const analysis = analyzeChain(chain);
    expect(analysis.links.get("none")?.class).toBe("blank");
    expect(coloursOf({ analysis })[2]).toBe("#5B2A86");
  });

  test("edges are in order of source, target, kind and alternative, whatever else they say", () => {
    const flow = (from: string, to: string, kind: "input" | "credit", alternative: string) => ({
      from,
      to,
      kind,
      alternative,
    });
    const flows = [
      { ...flow("a", "b", "input", "y"), confidence: "reported" as const },
      flow("a", "b", "credit", "z"),
      { confidence: "indicative" as const, ...flow("a", "c", "credit", "x") },
      { confidence: "illustrative" as const, ...flow("a", "b", "input", "z") },
      flow("b", "a", "input", "x"),
    ];
    const { edges } = graphOfChain(chainOf({ links: ["a", "b", "c"], flows }), {});
    expect(edges.map(({ source, target, kind }) => source + target + kind)).toEqual([
      "abcredit (z)",
      "abinput (y)",
      "abinput (z)",
      "accredit (x)",
      "bainput (x)",
    ]);
  });

  test("no two edges between the same two links have the same kind", () => {
    const flows = [{}, { alternative: "x" }, { alternative: "y" }, { kind: "return" as const }, {}].map((rest) => ({
      from: "a",
      to: "b",
      ...rest,
    }));
    const chain = chainOf({ links: ["a", "b"], flows: [] });
    const kinds = graphOfChain({ ...chain, flows }, {}).edges.map(({ kind }) => kind);
    expect(kinds).toEqual(["input", "input #2", "input (x)", "input (y)", "return"]);
  });
});
