import { readFileSync } from "node:fs";
import path from "node:path";
import { MultiDirectedGraph, type default as Graph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { analyzeChain, readChain, type Chain } from "@liantu/core";
import { fullDocument } from "../../../core/test/full-document.js";
import { randomDocument } from "../../../core/test/random-document.js";
import { channels } from "./graph-colours.js";
import { graphOfChain } from "./graph-of-chain.js";
import { writeGexf } from "./write-gexf.js";
import { writeGraphml } from "./write-graphml.js";
import { spellForbidden } from "./xml-text.js";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../../examples/chains");
const example = (name: string): unknown => JSON.parse(readFileSync(path.join(EXAMPLES, name), "utf8"));
const nasty = {
  format: "liantu-chain",
  version: 1,
  id: "n",
  name: "]]><script>",
  links: [
    {
      id: "a\n\t<&>\"'",
      name: "<img onerror=alert(1)>",
      stage: "upstream",
      note: "line\r\nbreak\ttab  ",
      aliases: ["a|b,c"],
    },
    { id: "b\0\uD800\\u0000", name: "=cmd|'/c calc'!A1", stage: "midstream", nameEn: "]]>", finalDemand: 1e15 },
  ],
  flows: ["input", "return"].map((kind) => ({ from: "a\n\t<&>\"'", to: "b\0\uD800\\u0000", kind, coefficient: 1e-7 })),
};
const chains: readonly (readonly [string, Chain])[] = [
  ...["jinchang-battery.json", "baiyin-battery.json", "demo-40.json", "presence-only.json"].map(
    (name) => [name, example(name)] as const,
  ),
  ["every field", fullDocument()] as const,
  ["hostile texts", nasty] as const,
  ...[1, 2, 3].map((seed) => [`random ${String(seed)}`, randomDocument(seed)] as const),
].map(([name, document]) => [name, readChain(document).chain as Chain]);

const spelled = (value: unknown): unknown => (typeof value === "string" ? spellForbidden(value) : value);
const attributesIn = (graph: Graph): object => ({
  nodes: new Map(graph.mapNodes((id, attributes) => [id, attributes])),
  edges: new Map(graph.mapEdges((id, attributes, source, target) => [id, { at: [source, target], has: attributes }])),
});

describe("graphology reads what was written: the same nodes, edges and attributes", () => {
  test.each(chains)("GEXF of %s", (_, chain) => {
    const options = { analysis: analyzeChain(chain), includeEnterprises: true };
    const { nodes, edges } = graphOfChain(chain, options);
    const colour = (one: string): string => `rgb(${channels(one).join(",")})`;
    const found = attributesIn(parseGexf(MultiDirectedGraph, writeGexf(chain, options)));
    const expected = {
      nodes: new Map(
        nodes.map(({ id, label, values, colour: one, position }) => [
          spelled(id),
          {
            label: spelled(label),
            color: colour(one),
            ...(position && { x: position.x, y: 0 - position.y, z: 0 }),
            ...Object.fromEntries([...values].map(([key, value]) => [key, spelled(value)])),
          },
        ]),
      ),
      edges: new Map(
        edges.map(({ id, source, target, kind, values, colour: one }) => [
          id,
          {
            at: [spelled(source), spelled(target)],
            has: {
              kind: spelled(kind),
              color: colour(one),
              ...Object.fromEntries([...values].map(([key, value]) => [key, spelled(value)])),
            },
          },
        ]),
      ),
    };
    expect(found).toEqual(expected);
  });

  test.each(chains)("GraphML of %s", (_, chain) => {
    const options = { analysis: analyzeChain(chain), includeEnterprises: true, language: "en" as const };
    const { nodes, edges, header } = graphOfChain(chain, options);
    const graph = parseGraphml(MultiDirectedGraph, writeGraphml(chain, options));
    const title = (key: string): string => (key === "source" ? "dataSource" : key);
    const plain = ({ "": drawing, ...attributes }: Record<string, unknown>): unknown => {
      expect(drawing).toBeTypeOf("string");
      return attributes;
    };
    const found = {
      nodes: new Map(graph.mapNodes((id, attributes) => [id, plain(attributes)])),
      edges: new Map(
        graph.mapEdges((id, attributes, source, target) => [id, { at: [source, target], has: plain(attributes) }]),
      ),
    };
    const row = (values: ReadonlyMap<string, unknown>): object =>
      Object.fromEntries([...values].map(([key, value]) => [title(key), spelled(value)]));
    expect(found).toEqual({
      nodes: new Map(
        nodes.map(({ id, label, values, position }) => [
          spelled(id),
          { name: spelled(label), ...row(values), ...(position && { "layout.x": position.x, "layout.y": position.y }) },
        ]),
      ),
      edges: new Map(
        edges.map(({ id, source, target, values }) => [
          id,
          { at: [spelled(source), spelled(target)], has: row(values) },
        ]),
      ),
    });
    expect(graph.getAttribute("liantu-chain")).toBe(spelled(header));
  });
});
