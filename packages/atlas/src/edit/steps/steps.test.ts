import { analyzeChain, editChain, readChain } from "@liantu/core";
import type { Chain, LinkAnalysis, ProjectStage } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { exampleText } from "../../../test/example-text.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { EditStep, StepReading } from "./edit-step.js";
import { flowStep } from "./flow-step.js";
import { addLinkStep, changeLinkStep } from "./link-step.js";
import { newKey } from "./new-key.js";
import { differ, keepPlaces, placesFor, withPlaces } from "./places.js";
import { projectStep } from "./project-step.js";
import { removalOf } from "./removal.js";
import { stageStep } from "./stage-change.js";

function exampleChain(id: string): Chain {
  const { chain } = readChain(JSON.parse(exampleText(id)));
  if (chain === null) throw new Error("the example cannot be read");
  return chain;
}

const JINCHANG = exampleChain("jinchang-battery");
const DEMO = exampleChain("demo-40");

function stepOf(reading: StepReading | null): EditStep {
  if (reading === null || "faults" in reading) throw new Error("there is no step");
  return reading;
}

function after(chain: Chain, reading: StepReading | null): Chain {
  return editChain(chain, stepOf(reading).edits);
}

describe("keys of new records", () => {
  test("speak English where there is a name in Latin letters, and count where there is none", () => {
    expect(newKey(JINCHANG.document, "links", "Copper foil (6 µm)")).toBe("copper-foil-6-m");
    expect(newKey(JINCHANG.document, "links", "铜箔")).toBe("link-52");
    expect(newKey(JINCHANG.document, "links", "__proto__")).toBe("link-52");
  });

  test("are unlike those of every list, and are unique however many are added", () => {
    expect(newKey(JINCHANG.document, "enterprises", "separator")).toBe("separator-2");
    let chain = JINCHANG;
    for (let count = 0; count < 30; count += 1) {
      chain = after(chain, addLinkStep(chain, { name: count % 2 === 0 ? "同名" : "same", stage: "upstream" }));
    }
    expect(new Set(chain.document.links.map(({ id }) => id)).size).toBe(81);
  });
});

describe("stages", () => {
  const signed = DEMO.document.projects?.find(({ stage }) => stage === "signed");

  test("a change is dated, and the status follows it", () => {
    const key = signed?.id ?? "";
    let chain = DEMO;
    const seen: (string | null | undefined)[] = [];
    for (const stage of ["started", "operating"] as const) {
      chain = after(chain, stageStep(chain, key, stage, "2024-06-30"));
      seen.push(chain.projects.get(key)?.status);
    }
    expect(seen).toEqual(["under-construction", "built"]);
    expect(chain.document.projects?.find(({ id }) => id === key)?.events?.slice(-2)).toEqual([
      { stage: "started", date: "2024-06-30" },
      { stage: "operating", date: "2024-06-30" },
    ]);
  });

  test("a status that would say otherwise goes", () => {
    const chain = editChain(DEMO, [
      { kind: "put", in: "projects", record: { id: "odd", link: "lithium-ore", status: "planned", name: "甲" } },
    ]);
    const moved = after(chain, stageStep(chain, "odd", "operating", "2024"));
    expect(moved.document.projects?.find(({ id }) => id === "odd")).toEqual({
      id: "odd",
      link: "lithium-ore",
      name: "甲",
      stage: "operating",
      events: [{ stage: "operating", date: "2024" }],
    });
  });

  test("standing still is no step", () => {
    expect(stageStep(DEMO, signed?.id ?? "", "signed" as ProjectStage, "2024")).toBeNull();
    expect(stageStep(DEMO, "nobody", "signed", "2024")).toBeNull();
  });
});

describe("projects", () => {
  test("a new enterprise comes with its project in one step; one of that name is used", () => {
    const step = stepOf(
      projectStep(
        JINCHANG,
        undefined,
        { name: "隔膜一期", link: "separator", stage: "signed", capacity: 5000 },
        {
          enterpriseName: "甘肃<b>新</b>材料",
          stageDate: "2024-02",
        },
      ),
    );
    expect(step.edits.map((edit) => edit.kind === "put" && edit.in)).toEqual(["enterprises", "projects"]);
    const chain = editChain(JINCHANG, step.edits);
    const again = projectStep(
      chain,
      undefined,
      { link: "separator" },
      { enterpriseName: "甘肃<b>新</b>材料", stageDate: "" },
    );
    expect(stepOf(again).edits).toHaveLength(1);
    expect(after(chain, again).enterprises.size).toBe(chain.enterprises.size);
    const project = chain.document.projects?.find(({ name }) => name === "隔膜一期");
    expect(project?.events).toEqual([{ stage: "signed", date: "2024-02" }]);
    expect(chain.enterprises.get(project?.enterprise ?? "")?.name).toBe("甘肃<b>新</b>材料");
  });

  test("it needs a name or an enterprise, and a date for a new stage", () => {
    const faults = (reading: StepReading) => ("faults" in reading ? [...reading.faults] : []);
    const nothing = projectStep(JINCHANG, undefined, { link: "separator" }, { enterpriseName: " ", stageDate: "" });
    expect(faults(nothing)).toEqual([["name", EDIT_WORDS.nameNeeded]]);
    const undated = projectStep(
      JINCHANG,
      undefined,
      { name: "x", link: "separator", stage: "signed" },
      {
        enterpriseName: "",
        stageDate: "某天",
      },
    );
    expect(faults(undated)).toEqual([["stageDate", EDIT_WORDS.dateFault]]);
  });

  test("the enterprise is kept, changed, or taken away by its name", () => {
    const before = JINCHANG.document.projects?.[0];
    const name = JINCHANG.enterprises.get(before?.enterprise ?? "")?.name ?? "";
    expect(stepOf(projectStep(JINCHANG, before, {}, { enterpriseName: ` ${name} `, stageDate: "" })).edits).toEqual([]);
    const gone = after(JINCHANG, projectStep(JINCHANG, before, {}, { enterpriseName: "", stageDate: "" }));
    expect(gone.document.projects?.[0]).not.toHaveProperty("enterprise");
  });
});

describe("flows", () => {
  test("a link cannot supply itself, and no flow is overwritten by another", () => {
    const [flow] = JINCHANG.flows;
    const own = flowStep(JINCHANG, undefined, { from: "separator", to: "separator" });
    expect("faults" in own && own.faults.get("to")).toEqual(EDIT_WORDS.selfFlow);
    const twice = flowStep(JINCHANG, undefined, { from: flow?.from, to: flow?.to });
    expect("faults" in twice && twice.faults.get("to")).toEqual(EDIT_WORDS.sameFlow);
  });

  test("a flow is turned round by its form", () => {
    const [flow] = JINCHANG.flows;
    const chain = after(JINCHANG, flowStep(JINCHANG, flow, { from: flow?.to, to: "separator" }));
    expect(chain.flows[0]).toEqual({ ...flow, from: flow?.to, to: "separator" });
    expect(chain.flows).toHaveLength(JINCHANG.flows.length);
  });
});

describe("another unit of a link", () => {
  const amounts = ({ demand, residual, supply }: LinkAnalysis): readonly (number | null)[] => [
    demand?.base ?? null,
    demand?.high ?? null,
    supply.built?.base ?? null,
    residual.afterPlanned?.base ?? null,
  ];

  // Whatever the unit, the map says the same: the oracle is the analysis of the chain as it was.
  test.each(["kg/a", "万吨/年", "Mt/a"])("to %s, no amount of any link changes but by the unit", (unit) => {
    const factor = unit === "kg/a" ? 1000 : unit === "万吨/年" ? 1e-4 : 1e-6;
    const before = analyzeChain(DEMO);
    const links = DEMO.document.links.filter((link) => link.unit === "t/a").map(({ id }) => id);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links.slice(0, 6)) {
      const now = analyzeChain(after(DEMO, changeLinkStep(DEMO, link, { unit })));
      for (const [key, analysis] of now.links) {
        const old = before.links.get(key);
        if (old === undefined) throw new Error("a link is gone");
        for (const [at, amount] of amounts(analysis).entries()) {
          const was = amounts(old)[at] ?? null;
          if (was === null) expect(amount, `${link} ${key}`).toBeNull();
          else expect(amount, `${link} ${key}`).toBeCloseTo(was * (key === link ? factor : 1), 4);
        }
        expect(analysis.class).toBe(old.class);
        expect(analysis.projectsNeeded).toBe(old.projectsNeeded);
      }
    }
  });

  test("what is entered with it is in the new unit already", () => {
    const link = DEMO.document.links.find(({ typicalProject }) => typicalProject?.capacity !== undefined)?.id ?? "";
    const record = DEMO.graph.getNodeAttributes(link);
    const entered = after(DEMO, changeLinkStep(DEMO, link, { unit: "万吨/年", finalDemand: 3 }));
    expect(entered.graph.getNodeAttributes(link).finalDemand).toBe(3);
    const typical = { ...record.typicalProject, jobs: 1 };
    const beside = after(DEMO, changeLinkStep(DEMO, link, { unit: "万吨/年", typicalProject: typical }));
    expect(beside.graph.getNodeAttributes(link).typicalProject).toEqual({
      ...typical,
      capacity: (record.typicalProject?.capacity ?? 0) / 10_000,
    });
  });

  test("a unit of another kind, and the same one written otherwise, convert nothing", () => {
    const link = DEMO.document.links.find(({ unit }) => unit === "t/a")?.id ?? "";
    expect(changeLinkStep(DEMO, link, { unit: "GWh/a" }).edits).toHaveLength(1);
    expect(changeLinkStep(DEMO, link, { unit: "吨/年" }).edits).toHaveLength(1);
  });
});

describe("removal", () => {
  test("says what goes along, and that is what goes", () => {
    const link = "copper-foil";
    const { along, step } = removalOf(JINCHANG, "links", link);
    const flows = JINCHANG.flows.filter(({ from, to }) => from === link || to === link).length;
    const projects = JINCHANG.projectsByLink.get(link)?.length ?? 0;
    expect(along.map(({ zh }) => zh)).toEqual([`${flows} 条供给关系`, `${projects} 个项目`]);
    const chain = editChain(JINCHANG, step.edits);
    expect(JINCHANG.flows.length - chain.flows.length).toBe(flows);
    expect(JINCHANG.projects.size - chain.projects.size).toBe(projects);
  });

  test("tells that phases stay", () => {
    const phase = DEMO.document.projects?.find(({ parent }) => parent !== undefined);
    const { notes, step } = removalOf(DEMO, "projects", phase?.parent ?? "");
    expect(notes[0]?.zh).toContain("分期会保留");
    expect(editChain(DEMO, step.edits).projects.get(phase?.id ?? "")).toMatchObject({ link: phase?.link });
  });
});

describe("places of cards", () => {
  const places = new Map(JINCHANG.document.links.map(({ id }, at) => [id, { x: at * 10.1, y: -at / 3 }]));

  test("an edit of the structure writes down where the others stand; an edit of numbers does not", () => {
    const chain = editChain(JINCHANG, [{ kind: "set", fields: { note: "一" } }]);
    keepPlaces(chain.document, places);
    const step = addLinkStep(chain, { name: "新", stage: "upstream" });
    const next = editChain(chain, withPlaces(chain, step.edits));
    expect(new Map(Object.entries(next.document.layout?.positions ?? {}))).toEqual(places);
    expect(withPlaces(next, [{ kind: "change", in: "links", key: "separator", fields: { note: "x" } }])).toHaveLength(
      1,
    );
  });

  test("a link that changes its lane is given back to the layout", () => {
    const chain = editChain(JINCHANG, [{ kind: "set", fields: { note: "二" } }]);
    keepPlaces(chain.document, places);
    const next = editChain(chain, withPlaces(chain, changeLinkStep(chain, "separator", { stage: "downstream" }).edits));
    expect(Object.keys(next.document.layout?.positions ?? {})).not.toContain("separator");
    const wanted = placesFor(chain, next, places);
    expect(wanted.has("separator")).toBe(false);
    expect(wanted.size).toBe(places.size - 1);
    expect(differ(places, wanted)).toBe(true);
  });

  test("a document that was drawn before gets the places of then", () => {
    const chain = editChain(JINCHANG, [{ kind: "set", fields: { note: "三" } }]);
    keepPlaces(chain.document, places);
    const moved = new Map(places).set("separator", { x: 0, y: 0 });
    const next = editChain(chain, [{ kind: "move", positions: moved }]);
    expect(placesFor(chain, next, places)).toEqual(moved);
    expect(placesFor(next, chain, moved)).toBe(places);
  });
});
