import { describe, expect, test } from "vitest";
import { firstState, reduceWizard } from "./wizard-state.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

const file = { kind: "file", name: "a.csv", bytes: new Uint8Array(1) } as const;
const after = (...actions: readonly WizardAction[]): WizardState => actions.reduce(reduceWizard, firstState());

describe("what is said in an import", () => {
  test("a meaning is taken from the column that had it by hand", () => {
    const state = after(
      { kind: "assign", fingerprint: "f", column: 1, field: "investment" },
      { kind: "assign", fingerprint: "f", column: 2, field: "investment" },
      { kind: "assign", fingerprint: "f", column: 3, field: null },
      { kind: "assign", fingerprint: "g", column: 1, field: "note" },
    );
    expect([...(state.columns.get("f") ?? [])]).toEqual([
      [1, null],
      [2, "investment"],
      [3, null],
    ]);
    expect([...reduceWizard(state, { kind: "reset-columns", fingerprint: "f" }).columns.keys()]).toEqual(["g"]);
  });

  test("another file, sheet or heading takes nothing over that was said of rows, and keeps columns and words", () => {
    const said = after(
      { kind: "pick", source: file },
      { kind: "assign", fingerprint: "f", column: 1, field: "note" },
      { kind: "explain", word: "搞定", meaning: "operating" },
      { kind: "mend", row: 3, cells: new Map([[0, "x"]]) },
      { kind: "answer", answers: { decisions: new Map([["!3", []]]), asOf: "2024-06" } },
      { kind: "go", step: "difference" },
    );
    const others: readonly WizardAction[] = [
      { kind: "pick", source: { kind: "text", text: "a" } },
      { kind: "unpick" },
      { kind: "choose-sheet", sheet: "s" },
      { kind: "choose-heading", heading: 2 },
    ];
    for (const action of others) {
      const next = reduceWizard(said, action);
      expect([next.step, next.edits.size, next.answers.decisions.size, next.answers.asOf]).toEqual([
        "source",
        0,
        0,
        null,
      ]);
      expect([next.columns, next.stageWords]).toEqual([said.columns, said.stageWords]);
    }
    expect(reduceWizard(said, { kind: "choose-sheet", sheet: "s" })).toMatchObject({
      source: file,
      sheet: "s",
      heading: null,
    });
  });

  test("words and cells can be taken back", () => {
    const state = after(
      { kind: "explain", word: "搞定", meaning: "operating" },
      { kind: "mend", row: 3, cells: new Map([[0, "x"]]) },
      { kind: "mend", row: 4, cells: new Map() },
    );
    expect([...state.edits.keys()]).toEqual([3]);
    expect(reduceWizard(state, { kind: "explain", word: "搞定", meaning: null }).stageWords.size).toBe(0);
    expect(reduceWizard(state, { kind: "mend", row: 3, cells: null }).edits.size).toBe(0);
  });

  test("answers to one question leave the others", () => {
    const state = after(
      { kind: "answer", answers: { same: new Map([["!1", null]]) } },
      { kind: "answer", answers: { left: new Set(["p"]) } },
    );
    expect([state.answers.same.size, state.answers.left.size]).toEqual([1, 1]);
  });
});
