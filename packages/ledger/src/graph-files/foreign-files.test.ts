import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChain } from "@liantu/core";
import { fullDocument } from "../../../core/test/full-document.js";
import type { GraphFileReading } from "./graph-file.js";
import { readGexf } from "./read-gexf.js";
import { readGraphml } from "./read-graphml.js";
import { writeGexf } from "./write-gexf.js";
import { writeGraphml } from "./write-graphml.js";

const said = ({ issues }: GraphFileReading): readonly string[] =>
  issues.map(({ code, place, value }) => `${code} ${place} ${String(value)}`);

const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-01-01"><creator>Gephi 0.10</creator><description>电池链</description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
      <attribute id="stage" title="stage" type="string"/>
      <attribute id="price.value" title="price.value" type="double"/>
    </attributes>
    <nodes>
      <node id="Li" label="锂矿">
        <attvalues><attvalue for="modularity_class" value="2"/><attvalue for="stage" value="上游"/><attvalue for="price.value" value="dear"/></attvalues>
        <viz:size value="10.0"/><viz:position x="-1.5" y="20.25"/><viz:color r="1" g="2" b="3"/>
      </node>
      <node id="cell" label="电芯"/>
      <node id="cell" label="again"/>
      <node label="nameless"/>
      <node id="__proto__"><nodes><node id="inner" label="inside"/></nodes></node>
    </nodes>
    <edges>
      <edge id="0" source="Li" target="cell" weight="2.5" kind="supplies"/>
      <edge id="1" source="cell" target="Li" weight="1.0" type="undirected" kind="return"/>
      <edge id="2" source="Li" target="ghost"/>
    </edges>
  </graph>
</gexf>`;

const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.24-->
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key attr.name="weight" attr.type="double" for="edge" id="d8"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0" yfiles.foldertype="group">
      <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
        <y:Geometry height="9" width="9" x="0" y="0"/><y:NodeLabel>电池材料</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d4"/><data key="d6"><y:ShapeNode>
          <y:Geometry height="30.0" width="30.0" x="130.0" y="31.0"/><y:Fill color="#FFCC00"/>
          <y:NodeLabel alignment="center">正极材料<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel>
          </y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
        <node id="n0::n1"/>
      </graph>
    </node>
    <node id="n1"><data key="d4" xml:space="preserve"><![CDATA[http://x]]></data></node>
    <edge id="e0" source="n0::n0" target="n1"><data key="d8">3</data>
      <data key="d10"><y:PolyLineEdge><y:EdgeLabel>2.2<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
    <edge id="e1" source="n0::n1" target="n1" directed="false"/>
    <hyperedge id="h"/>
  </graph>
</graphml>`;

describe("files of other programs", () => {
  test("Gephi: nodes become links, edges flows, everything else is kept and told", () => {
    const reading = readGexf(GEPHI);
    expect(reading.document).toEqual({
      format: "liantu-chain",
      version: 1,
      id: "graph",
      name: "电池链",
      links: [
        { id: "Li", name: "锂矿", stage: "upstream", attributes: { "Modularity Class": "2", "price.value": "dear" } },
        { id: "cell", name: "电芯", stage: "midstream", attributes: { "Modularity Class": "0" } },
        { id: "__proto__", name: "__proto__", stage: "midstream", attributes: { "Modularity Class": "0" } },
        { id: "inner", name: "inside", stage: "midstream", attributes: { "Modularity Class": "0" } },
      ],
      flows: [
        { from: "Li", to: "cell", attributes: { kind: "supplies", weight: "2.5" } },
        { from: "cell", to: "Li", kind: "return" },
      ],
      layout: { positions: { Li: { x: -1.5, y: -20.25 } } },
    });
    expect(said(reading)).toEqual([
      "bad-value Li dear",
      "attributes-kept Li Modularity Class",
      "attributes-kept Li price.value",
      "duplicate-node cell cell",
      "attributes-kept 0 kind",
      "unknown-node 2 ghost",
      "missing-id  1",
      "undirected-edge 1 1",
      "unknown-stage cell 3",
      "weight-kept 0 1",
    ]);
    const errors = readChain(reading.document).issues.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, value }) => [code, value])).toEqual([["reserved-id", "__proto__"]]);
  });

  test("yEd: labels, places, groups, labels of edges", () => {
    const reading = readGraphml(YED);
    expect(reading.document).toEqual({
      format: "liantu-chain",
      version: 1,
      id: "graph",
      name: "G",
      links: [
        { id: "n0::n0", name: "正极材料", stage: "midstream", group: "电池材料", attributes: { url: "" } },
        { id: "n0::n1", name: "n0::n1", stage: "midstream", group: "电池材料" },
        { id: "n1", name: "n1", stage: "midstream", attributes: { url: "http://x" } },
      ],
      flows: [
        { from: "n0::n0", to: "n1", attributes: { label: "2.2", weight: "3" } },
        { from: "n0::n1", to: "n1" },
      ],
      layout: { positions: { "n0::n0": { x: 145, y: 46 } } },
    });
    expect(said(reading)).toEqual([
      "attributes-kept n0::n0 url",
      "attributes-kept e0 label",
      "nested-group n0 1",
      "undirected-edge e1 1",
      "left-out h 1",
      "unknown-stage n0::n0 3",
      "weight-kept e0 1",
    ]);
  });

  test("a group that edges end at is a link", () => {
    const { document } = readGraphml(YED.replace('target="n1" directed', 'target="n0" directed'));
    expect((document as { links: { id: string }[] }).links.map(({ id }) => id)).toContain("n0");
  });

  test("a column of our name in a file of others is kept, not dropped", () => {
    const { document } = readGexf(
      '<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="class" type="string"/></attributes>' +
        '<nodes><node id="a"><attvalues><attvalue for="0" value="x"/></attvalues></node></nodes></graph></gexf>',
    );
    expect(document).toMatchObject({ links: [{ id: "a", attributes: { class: "x" } }], flows: [] });
  });

  test.each([
    [readGexf, "<graphml/>", "not-a-graph 1:1 graphml"],
    [readGexf, "<gexf/>", "not-a-graph 1:1 gexf"],
    [readGraphml, "<html><graph/></html>", "not-a-graph 1:1 html"],
    [readGraphml, "\n<graphml><graph></graphml>", "xml-malformed 2:17 </graphml>"],
    [
      readGraphml,
      '<!DOCTYPE g SYSTEM "http://x"><graphml/>',
      'xml-doctype 1:1 <!DOCTYPE g SYSTEM "http://x"><graphml/>',
    ],
    [readGraphml, "", "xml-malformed 1:1 "],
  ])("%# what is no graph gives no document and one issue", (read, text, expected) => {
    const reading = read(text);
    expect(reading.document).toBeNull();
    expect(said(reading)).toEqual([expected]);
    expect(reading.issues[0]?.severity).toBe("error");
  });

  test("of thousands of faults of a kind a hundred are told, and how many more there are", () => {
    const nodes = '<node id="a"/>'.repeat(5000);
    const { issues } = readGexf(`<gexf><graph><nodes>${nodes}</nodes></graph></gexf>`);
    expect(issues.filter(({ code }) => code === "duplicate-node")).toHaveLength(101);
    expect(issues[issues.length - 1]?.value).toBe("… +4899");
  });

  test("what changed in yEd is taken from the drawing", () => {
    const { chain } = readChain(fullDocument());
    if (chain === null) throw new Error("no chain");
    const text = writeGraphml(chain)
      .replace(/(<y:NodeLabel[^>]*>)电芯/, "$1电池\n芯")
      .replace(/(<node id="cell">[^]*?<y:Geometry x=")[^"]*/, "$1925");
    const { document } = readGraphml(text) as { document: { links: object[]; layout: object } };
    expect(document.links).toContainEqual(expect.objectContaining({ id: "cell", name: "电池\n芯" }));
    expect(document.layout).toEqual({ positions: { cathode: { x: 1, y: -2 }, cell: { x: 1000, y: 4 } } });
  });

  test("nothing in a file can stand in for the key of its node or for the list of links", () => {
    const { chain } = readChain(fullDocument());
    if (chain === null) throw new Error("no chain");
    const header = '{"id":"x","name":"x","projects":[],"__proto__":{"a":1}}';
    const text = writeGexf(chain)
      .replace(/<keywords>[^<]*/, `<keywords>liantu-chain ${header.replaceAll('"', "&quot;")}`)
      .replace('title="其他（JSON）"', 'title="x"')
      .replaceAll(
        /(<attvalue for="note" value=")[^"]*"/g,
        '<attvalue for="more" value="{&quot;id&quot;:&quot;evil&quot;,&quot;from&quot;:&quot;evil&quot;}"',
      );
    const { document } = readGexf(text) as { document: Record<string, { id?: string; from?: string }[]> };
    expect(document["projects"]).toBeUndefined();
    expect(document["links"]?.map(({ id }) => id)).toEqual(["cathode", "cell", "graphite", "ncm"]);
    expect(document["flows"]?.map(({ from }) => from)).not.toContain("evil");
  });
});

describe("damaged files", () => {
  const { chain } = readChain(fullDocument());
  if (chain === null) throw new Error("no chain");
  const seeds = [
    [readGexf, writeGexf(chain, { includeEnterprises: true })],
    [readGraphml, writeGraphml(chain, { includeEnterprises: true })],
    [readGexf, GEPHI],
    [readGraphml, YED],
  ] as const;
  const splice = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "&",
      "&amp;",
      "</node>",
      "<node>",
      "<graph>",
      "\0",
      "9e999",
      "__proto__",
      " ",
      "{}",
    ),
  });

  const check = ({ document, issues }: GraphFileReading): boolean => {
    for (const { message, remedy } of issues) {
      for (const words of [message.zh, message.en, remedy.zh, remedy.en]) expect(words).not.toMatch(/^$|\{0\}/);
    }
    if (document === null) expect(issues.map(({ severity }) => severity)).toContain("error");
    else expect(readChain(document).chain).not.toBeNull();
    return document !== null;
  };

  test("property: a file with pieces cut out and put in gives a document that is read, or an error, and never throws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(splice, { minLength: 1, maxLength: 4 }),
        ([read, text], splices) => {
          const mutated = splices.reduce((now, { at, cut, put }) => {
            const start = Math.floor(at * now.length);
            return now.slice(0, start) + put + now.slice(start + cut);
          }, text);
          expect(check(read(mutated))).toBeTypeOf("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });

  test("property: a file with other values in its attributes gives a document that is read", () => {
    const value = fc.constantFrom(
      "",
      "__proto__",
      "cell",
      "-1",
      "1e999",
      "NaN",
      "{}",
      "[[",
      "more",
      "stage",
      "id",
      "0",
    );
    const change = fc.tuple(fc.nat(10_000), value);
    let whole = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        ([read, text], changes) => {
          const parts = text.split(/(?<==")([^"]*)(?=")/);
          for (const [at, put] of changes) parts[1 + 2 * (at % ((parts.length - 1) / 2))] = put;
          whole += check(read(parts.join(""))) ? 1 : 0;
        },
      ),
      { numRuns: 500 },
    );
    expect(whole).toBeGreaterThan(450);
  });
});
