import { describe, expect, test } from "vitest";
import { exampleText } from "../../test/example-text.js";
import { loadDocument } from "../document/loaded-chain.js";
import type { LoadResult } from "../document/loaded-chain.js";
import { INITIAL_STATE } from "./atlas-state.js";
import type { AtlasState } from "./atlas-state.js";
import { reduce } from "./reduce.js";
import type { AtlasAction } from "./reduce.js";

const result: LoadResult = loadDocument(JSON.parse(exampleText("jinchang-battery")), {
  kind: "example",
  id: "jinchang-battery",
});
const issue = {
  severity: "error",
  place: "",
  message: { zh: "坏", en: "bad" },
  remedy: { zh: "修", en: "mend" },
} as const;
const after = (...actions: readonly AtlasAction[]): AtlasState => actions.reduce(reduce, INITIAL_STATE);
const loaded = { kind: "loaded", name: "金昌", result } as const;

describe("reduce()", () => {
  test("shows what was loaded, with nothing selected and no filter", () => {
    const state = after(loaded, { kind: "toggle-class", class: "blank" }, loaded);
    expect(state).toMatchObject({ selection: null, report: null, filter: { classes: [] } });
    expect(state.loaded?.chain.document.id).toBe("jinchang-battery");
  });

  test("keeps the map when a file cannot be opened", () => {
    const before = after(loaded, { kind: "select", link: "separator", isRevealed: false });
    const state = reduce(before, { kind: "loaded", name: "坏.json", result: { loaded: null, issues: [issue] } });
    expect(state.loaded).toBe(before.loaded);
    expect(state.selection).toBe("separator");
    expect(state.report).toEqual({ name: "坏.json", isOpened: false, reading: [issue], reckoning: [] });
  });

  test("opens the issues of a file that is only partly sound", () => {
    const partly = result.loaded && { ...result.loaded, issues: [issue] };
    const state = after({ kind: "loaded", name: "半.json", result: { loaded: partly, issues: [issue] } });
    expect(state.report).toMatchObject({ isOpened: true, reading: [issue] });
  });

  test("asks the map to show a link only where it was chosen elsewhere", () => {
    const onMap = after(loaded, { kind: "select", link: "separator", isRevealed: false });
    expect(onMap.reveal).toBeNull();
    const inTable = reduce(onMap, { kind: "select", link: "separator", isRevealed: true });
    expect(inTable.reveal).toEqual({ link: "separator", serial: 1 });
    expect(reduce(inTable, { kind: "select", link: "separator", isRevealed: true }).reveal?.serial).toBe(2);
  });

  test("ignores a link that is not in the chain", () => {
    const state = after(loaded);
    expect(reduce(state, { kind: "select", link: "nowhere", isRevealed: true })).toBe(state);
  });

  test("toggles filters, and clears them all at once", () => {
    const state = after(loaded, { kind: "toggle-class", class: "blank" }, { kind: "toggle-status", status: "built" });
    expect(state.filter).toEqual({ classes: ["blank"], statuses: ["built"], stages: [] });
    expect(reduce(state, { kind: "toggle-class", class: "blank" }).filter.classes).toEqual([]);
    expect(reduce(state, { kind: "clear-filter" }).filter).toEqual({ classes: [], statuses: [], stages: [] });
  });

  const options: readonly AtlasAction[] = [
    { kind: "set-option", name: "basis", input: "target" },
    { kind: "set-option", name: "targets", input: [{ link: "cell-lfp", text: "10" }] },
  ];
  const lithium = (state: AtlasState) => state.loaded?.analysis.links.get("lithium-carbonate")?.demand?.base;

  test("re-computes the analysis of the same chain when an option is entered, and keeps the selection", () => {
    const before = after(loaded, { kind: "select", link: "separator", isRevealed: true });
    const state = options.reduce(reduce, before);
    expect(lithium(state)).toBeCloseTo(5048.34, 6);
    expect(state.loaded?.chain).toBe(before.loaded?.chain);
    expect(state).toMatchObject({ selection: "separator", reveal: before.reveal });
  });

  test("keeps the last sound analysis while an entry is wrong, and says why", () => {
    const sound = after(loaded, ...options);
    const state = reduce(sound, { kind: "set-option", name: "targets", input: [{ link: "cell-lfp", text: "-1" }] });
    expect(state.loaded).toBe(sound.loaded);
    expect(state.form.fault?.link).toBe("cell-lfp");
    expect(reduce(state, { kind: "reset-options" }).form).toMatchObject({ inputs: new Map(), fault: null });
  });

  test("resets the options with another document, not with one that cannot be opened", () => {
    const state = after(loaded, ...options, { kind: "open-form", isOpen: true });
    const failed = reduce(state, { kind: "loaded", name: "坏.json", result: { loaded: null, issues: [issue] } });
    expect(failed.form).toBe(state.form);
    const reopened = reduce(state, loaded);
    expect(reopened.form).toEqual({ inputs: new Map(), fault: null, isOpen: true });
    expect(lithium(reopened)).not.toBeCloseTo(5048.34, 6);
  });
});
