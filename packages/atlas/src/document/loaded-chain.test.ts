import { describe, expect, test } from "vitest";
import { EXAMPLE_NAMES } from "./example-list.js";
import { loadExampleText } from "./examples.js";
import { loadDocument } from "./loaded-chain.js";

const origin = { kind: "file", name: "a.json" } as const;
const sound = {
  format: "liantu-chain",
  version: 1,
  id: "a",
  name: "甲",
  links: [{ id: "x", name: "乙", stage: "upstream" }],
};

describe("loadDocument()", () => {
  test.each(EXAMPLE_NAMES.map(({ id }) => id))("reads the example %s without an error", async (id) => {
    const { loaded, issues } = loadDocument(JSON.parse((await loadExampleText(id)) ?? ""), { kind: "example", id });
    expect(loaded?.analysis.links.size).toBeGreaterThan(5);
    expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
  });

  test("keeps what is sound and says what is not", () => {
    const { loaded, issues } = loadDocument({ ...sound, projects: [{ id: "p", link: "nowhere" }] }, origin);
    expect([...(loaded?.analysis.links.keys() ?? [])]).toEqual(["x"]);
    expect(issues.map((issue) => issue.place)).toContainEqual(expect.stringContaining("projects[0]"));
  });

  test.each([[null], [[]], ["text"], [{ format: "other" }]])("gives no chain for %j", (document) => {
    const { loaded, issues } = loadDocument(document, origin);
    expect(loaded).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  });

  test("turns what the analysis refuses into an issue in both languages", () => {
    const links = [...sound.links, { id: "y", name: "丙", stage: "upstream" }];
    const flows = [
      { from: "x", to: "y", coefficient: 2 },
      { from: "y", to: "x", coefficient: 2 },
    ];
    const { loaded, issues } = loadDocument({ ...sound, links, flows }, origin);
    if (loaded === null) expect(issues[0]?.message.zh).toContain("x → y");
    else expect(loaded.analysis.links.size).toBe(2);
  });
});
