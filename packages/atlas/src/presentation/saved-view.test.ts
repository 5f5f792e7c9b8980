import fc from "fast-check";
import { readChain, restoreChain, writeChain } from "@liantu/core";
import type { ChainDocument } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { withoutOwnKeys } from "../document/own-keys.js";
import { NO_FILTER } from "../state/atlas-state.js";
import { readStory, withoutView, withView, withViewChanged, withViewMoved } from "./saved-view.js";
import type { SavedView } from "./saved-view.js";

function documentWith(views?: unknown): ChainDocument {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name: "甲",
    links: [{ id: "x", name: "乙", stage: "upstream" }],
    ...(views !== undefined && { "x-views": views }),
  });
  if (chain === null) throw new Error("no chain");
  return chain.document;
}

const VIEW: SavedView = {
  name: "上游",
  note: "先讲上游。",
  lens: "coverage",
  selection: "x",
  filter: { classes: ["blank"], statuses: ["planned"], stages: ["upstream"] },
  frame: { x: -10, y: 5.5, width: 400, height: 300 },
};

function namesOf(document: ChainDocument): readonly string[] {
  return readStory(document).map(({ view }) => view?.name ?? "?");
}

test("what was saved is read again after the document was written and read", () => {
  const document = withView(withView(documentWith(), VIEW), { ...VIEW, name: "全图", selection: null, frame: null });
  const { chain, issues } = readChain(JSON.parse(JSON.stringify(writeChain(restoreChain(document)))));
  // A reader of the format alone keeps the key and says so; the app knows it.
  expect(issues.map(({ code, place }) => `${code} ${place}`)).toEqual(["unknown-key x-views"]);
  expect(withoutOwnKeys(issues)).toEqual([]);
  const issue = issues[0];
  if (issue === undefined) throw new Error("no issue");
  expect(withoutOwnKeys([{ ...issue, place: "chains[3].x-views" }])).toEqual([]);
  expect(withoutOwnKeys([{ ...issue, place: "links[0].x-views" }]).length).toBe(1);
  expect(withoutOwnKeys([{ ...issue, code: "too-deep" }]).length).toBe(1);
  expect(readStory(chain?.document ?? documentWith())).toEqual([
    { at: 0, view: VIEW },
    { at: 1, view: { ...VIEW, name: "全图", selection: null, frame: null } },
  ]);
});

test("views are named, moved and removed; the document is not modified, and without views is as it was", () => {
  const empty = documentWith();
  const three = ["一", "二", "三"].reduce((document, name) => withView(document, { ...VIEW, name }), empty);
  expect(namesOf(withViewMoved(three, 0, 1))).toEqual(["二", "一", "三"]);
  expect(namesOf(withViewMoved(three, 2, -1))).toEqual(["一", "三", "二"]);
  expect(withViewMoved(three, 0, -1)).toBe(three);
  expect(withViewMoved(three, 2, 1)).toBe(three);
  expect(namesOf(withViewChanged(three, 1, { name: "新" }))).toEqual(["一", "新", "三"]);
  expect(readStory(withViewChanged(three, 1, { note: "词" }))[1]?.view?.note).toBe("词");
  const none = withoutView(withoutView(withoutView(three, 0), 0), 0);
  expect(none).toEqual(empty);
  expect("x-views" in none).toBe(false);
  expect(namesOf(three)).toEqual(["一", "二", "三"]);
});

describe("what cannot be read", () => {
  const BAD = [null, 7, "文字", [], {}, { name: 5 }, { name: "  " }];

  test("is kept in its place, not shown, and moved past", () => {
    const held = [...BAD, { ...VIEW, name: "一", own: "留着" }, null, { ...VIEW, name: "二" }];
    const document = documentWith(held);
    expect(readStory(document).flatMap(({ view }) => (view === null ? [] : [view.name]))).toEqual(["一", "二"]);
    const moved = withViewMoved(document, 7, 1) as unknown as { "x-views": unknown[] };
    expect(moved["x-views"].slice(0, 7)).toEqual(BAD);
    expect(moved["x-views"][8]).toBeNull();
    expect(moved["x-views"][9]).toMatchObject({ name: "一", own: "留着" });
    const changed = withViewChanged(document, 7, { name: "改" }) as unknown as { "x-views": unknown[] };
    expect(changed["x-views"][7]).toMatchObject({ name: "改", own: "留着" });
    expect(withViewChanged(document, 0, { name: "改" })).toBe(document);
  });

  test.each([["text"], [{ name: "单个", own: 1 }], [7], [null]])("a list that is %j loses nothing", (held) => {
    const added = withView(documentWith(held), VIEW) as unknown as { "x-views": unknown[] };
    expect(added["x-views"][0]).toEqual(held);
    expect(added["x-views"].length).toBe(2);
  });

  test("in a view falls back to what is safe", () => {
    const frames = [{ x: 0, y: 0, width: 0, height: 1 }, { x: 1e15, y: 0, width: 1, height: 1 }, { x: "0" }, null, 3];
    for (const frame of frames) {
      const hostile = {
        name: "<img src=x onerror=1>",
        lens: "__proto__",
        filter: { classes: ["constructor", 1] },
        frame,
      };
      expect(readStory(documentWith([hostile]))).toEqual([
        {
          at: 0,
          view: { name: hostile.name, note: "", lens: "status", selection: null, filter: NO_FILTER, frame: null },
        },
      ]);
    }
  });

  test("whatever it is, nothing throws and nothing is lost by adding and removing a view", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (held) => {
        const document = documentWith(held);
        const added = withView(document, VIEW);
        expect(readStory(added)[held.length]?.view).toEqual(VIEW);
        const back = withoutView(added, held.length) as unknown as { "x-views"?: unknown };
        expect(back["x-views"] ?? []).toEqual((document as unknown as { "x-views"?: unknown })["x-views"] ?? []);
      }),
      { numRuns: 100 },
    );
  });
});
