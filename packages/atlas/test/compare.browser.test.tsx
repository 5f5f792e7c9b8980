import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { diffChains } from "@liantu/core/planning";
import { expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { documentChain } from "../src/state/atlas-state.js";
import { drawing, find, findText, openAtlas, soon } from "./browser-page.js";

// The machine may be busy, and these do much.
vi.setConfig({ testTimeout: 60_000 });

function presentOf(atlas: MountedAtlas): Chain {
  const chain = documentChain(atlas.store.getState());
  if (chain === null) throw new Error("nothing is loaded");
  return chain;
}

/** The document as it may have been a month ago. */
function monthBefore(chain: Chain): object {
  const { links, flows = [], projects = [], ...rest } = chain.document;
  return {
    ...rest,
    asOf: "2023-12-31",
    links: [
      ...links.filter(({ id }) => id !== "nmp"),
      { id: "sodium", name: "钠电<img src=x onerror=alert(1)>", stage: "midstream" },
    ],
    flows: flows.filter(({ from, to }) => from !== "nmp" && to !== "nmp"),
    projects: projects
      .filter(({ id }) => id !== "jintuo-18650")
      .map((project) => (project.id === "jinchuan-cathode-copper" ? { ...project, stage: "building" } : project)),
  };
}

function pick(name: string, content: string): void {
  const field = find(".compare input[type=file]") as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  field.files = transfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

async function openCompare(): Promise<MountedAtlas> {
  const atlas = await openAtlas();
  await soon(() => void findText(".map-tool", "版本比较"));
  findText(".map-tool", "版本比较").click();
  await soon(() => void find(".compare input[type=file]"));
  return atlas;
}

function places(): ReadonlyMap<string, string> {
  const nodes = drawing().nodes(".link");
  return new Map(nodes.map((node) => [String(node.data("link")), JSON.stringify(node.position())]));
}

test("last month's document: what is new, moved on and gone, on the map and in the list; cards keep their places", async () => {
  const atlas = await openCompare();
  const present = presentOf(atlas);
  const before = places();
  const old = monthBefore(present);
  pick("上月.json", JSON.stringify(old));
  await soon(() => void find("[data-testid=changes] li"));
  expect(find("[data-testid=overlay-banner]").textContent).toContain("上月.json（2023-12-31）");
  expect(places()).toEqual(before);
  expect(
    drawing()
      .nodes(".former")
      .map((node) => String(node.data("label"))),
  ).toEqual(["钠电<img src=x onerror=alert(1)>"]);
  await soon(() => expect(find(".legend").textContent).toContain("新增环节"));
  expect(find(".legend [data-mark=gone]").textContent).toMatch(/已取消的环节\s*1$/);
  const { chain } = readChain(JSON.parse(JSON.stringify(old)));
  if (chain === null) throw new Error("no chain");
  const { lists, stages } = diffChains(chain, present);
  const added = Object.values(lists).reduce((sum, list) => sum + list.added.length, 0);
  expect(findText(".change-kinds button", "新增").textContent).toContain(String(added));
  expect(findText(".change-kinds button", "前进").textContent).toContain(String(stages.length));
  findText(".change-kinds button", "前进").click();
  await soon(() => expect(document.querySelectorAll("[data-testid=changes] li").length).toBe(stages.length));
  const line = find("[data-testid=changes] li button");
  expect(line.textContent).toContain("在建 → 投产");
  line.click();
  await soon(() => expect(atlas.store.getState().selection).toBe("copper-smelting"));
  expect(atlas.store.getState().isReadOnly).toBe(true);
  findText(".map-banner button", "结束比较").click();
  await soon(() => expect(document.querySelector("[data-testid=overlay-banner]")).toBeNull());
  expect(atlas.store.getState().loaded?.chain).toBe(present);
  expect(drawing().nodes(".former").length).toBe(0);
  expect(places()).toEqual(before);
});

test("a comparison that was ended does not come back with the panel", async () => {
  const atlas = await openCompare();
  pick("上月.json", JSON.stringify(monthBefore(presentOf(atlas))));
  await soon(() => void find("[data-testid=overlay-banner]"));
  findText("[data-testid=overlay-banner] button", "结束比较").click();
  await soon(() => expect(atlas.store.getState().overlay).toBeNull());
  atlas.store.dispatch({ kind: "show-view", view: "projects" });
  await soon(() => void find(".board"));
  atlas.store.dispatch({ kind: "show-view", view: "map" });
  await soon(() => void find(".compare-sides"));
  expect(atlas.store.getState().overlay).toBeNull();
  expect(document.querySelector("[data-testid=overlay-banner]")).toBeNull();
});

test("the other way round the other document is on the map, and shared cards stand where they stood", async () => {
  const atlas = await openCompare();
  const present = presentOf(atlas);
  const before = places();
  pick("下月.json", JSON.stringify({ ...monthBefore(present), asOf: "2024-12" }));
  await soon(() => void find("[data-testid=changes] li"));
  await soon(() => expect(places().has("sodium")).toBe(true));
  const now = places();
  for (const [link, place] of before) if (link !== "nmp") expect([link, now.get(link)]).toEqual([link, place]);
  expect(
    drawing()
      .nodes(".former")
      .map((node) => String(node.data("id"))),
  ).toEqual(["former/nmp"]);
  const [former] = drawing()
    .nodes(".former")
    .map((node) => JSON.stringify(node.position()));
  expect([...now.values()]).not.toContain(former);
  findText(".compare-sides .ant-segmented-item", "那份在先").click();
  await soon(() => expect(places()).toEqual(before));
});

test("a file that is none, an empty one and the same one are said so", async () => {
  const atlas = await openCompare();
  pick("坏.json", "{");
  await soon(() => expect(find(".compare-remarks").textContent).toContain("“坏.json”不能比较"));
  pick("空.json", "");
  await soon(() => expect(find(".compare-remarks").textContent).toContain("“空.json”不能比较"));
  expect(atlas.store.getState().overlay).toBeNull();
  pick("同.json", JSON.stringify(presentOf(atlas).document));
  await soon(() => expect(find(".compare").textContent).toContain("两份图谱没有不同"));
});
