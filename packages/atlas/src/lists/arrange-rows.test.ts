import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { facetChoices, keptRows, linesOf, sortedRows } from "./arrange-rows.js";
import type { ListFacet, ListGrouping } from "./arrange-rows.js";
import { headingGroups, wholeHead } from "./list-column.js";
import type { ListColumn } from "./list-column.js";

interface Row {
  readonly id: number;
  readonly name: string;
  readonly size: number | null;
  readonly tags: readonly string[];
}

const NAME: ListColumn<Row> = {
  key: "name",
  head: { zh: "名称", en: "Name" },
  width: { zh: 100, en: 100 },
  text: ({ name }) => name,
  sortBy: ({ name }) => name,
};
const SIZE: ListColumn<Row> = {
  key: "size",
  head: { zh: "数量", en: "Size" },
  group: { zh: "供给", en: "Supply" },
  width: { zh: 100, en: 100 },
  text: ({ size }) => (size === null ? "待测算" : String(size)),
  sortBy: ({ size }) => size,
  places: ["screen"],
};
const HIDDEN: ListColumn<Row> = { ...NAME, key: "hidden", text: () => "只在文件里", places: ["workbook"] };
const TAG: ListFacet<Row> = {
  key: "tag",
  name: { zh: "标签", en: "Tag" },
  valuesOf: ({ tags }) => tags,
  labelOf: (value) => (value === "" ? "未填" : value),
  order: ["乙", "甲"],
};
const BY_TAG: ListGrouping<Row> = {
  key: "tag",
  name: { zh: "按标签", en: "By tag" },
  groupsOf: ({ tags }) => tags,
  labelOf: TAG.labelOf,
  order: ["乙", "甲"],
  always: ["丙"],
};

const tag = fc.constantFrom("甲", "乙", "丁", "", "__proto__");
const row = fc.record({
  name: fc.string(),
  size: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
  tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
});
const rows = fc.array(row, { maxLength: 30 }).map((list) => list.map((one, id): Row => ({ ...one, id })));

describe("filters", () => {
  const list: readonly Row[] = [
    { id: 1, name: "LFP正极", size: 2, tags: ["甲"] },
    { id: 2, name: "隔膜", size: null, tags: ["乙", "甲"] },
    { id: 3, name: "ＬＦＰ电芯", size: 12, tags: [""] },
  ];
  const ids = (filters: [string, string[]][], query = ""): number[] =>
    keptRows(list, [TAG], new Map(filters), query, [NAME, SIZE, HIDDEN], "zh").map(({ id }) => id);

  test("values of a facet are joined by or; an empty choice keeps everything", () => {
    expect(ids([])).toEqual([1, 2, 3]);
    expect(ids([["tag", []]])).toEqual([1, 2, 3]);
    expect(ids([["tag", ["甲"]]])).toEqual([1, 2]);
    expect(ids([["tag", ["", "乙"]]])).toEqual([2, 3]);
    expect(ids([["tag", ["没有"]]])).toEqual([]);
  });

  test("a text is found whatever its case and width, in what the screen shows only", () => {
    expect(ids([], "lfp")).toEqual([1, 3]);
    expect(ids([], " 12 ")).toEqual([3]);
    expect(ids([], "待测算")).toEqual([2]);
    expect(ids([], "只在文件里")).toEqual([]);
    expect(ids([["tag", ["甲"]]], "lfp")).toEqual([1]);
  });

  test("choices are what rows have, counted, in the order of the facet, not recorded last", () => {
    expect(facetChoices(list, TAG, "zh")).toEqual([
      { value: "乙", label: "乙", count: 1 },
      { value: "甲", label: "甲", count: 2 },
      { value: "", label: "未填", count: 1 },
    ]);
  });
});

describe("order", () => {
  test("sorting agrees with a selection sort, what is not known staying last and equals in their order", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, isDescending) => {
        const left = [...list];
        const expected: number[] = [];
        while (left.length > 0) {
          let best = 0;
          for (const [at, { size }] of left.entries()) {
            const other = left[best]?.size ?? null;
            if (size === null) continue;
            if (other === null || (isDescending ? size > other : size < other)) best = at;
          }
          expected.push(...left.splice(best, 1).map(({ id }) => id));
        }
        expect(sortedRows(list, SIZE, isDescending, "zh").map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test("Chinese names stand by pinyin, numbers in names by their value", () => {
    const names = (list: readonly string[]): string[] =>
      sortedRows(
        list.map((name, id) => ({ id, name, size: null, tags: [] })),
        NAME,
        false,
        "zh",
      ).map(({ name }) => name);
    expect(names(["正极", "电解液", "隔膜"])).toEqual(["电解液", "隔膜", "正极"]);
    expect(names(["项目 10", "项目 9"])).toEqual(["项目 9", "项目 10"]);
  });

  test("without a column rows stay as they are", () => {
    const list: readonly Row[] = [{ id: 1, name: "", size: null, tags: [] }];
    expect(sortedRows(list, undefined, true, "zh")).toBe(list);
  });
});

describe("groups", () => {
  const keyOf = ({ id }: Row): string => String(id);

  test("every row stands once under each of its groups, with unlike keys, and folding hides nothing but rows", () => {
    fc.assert(
      fc.property(rows, fc.uniqueArray(tag), (list, folded) => {
        const open = linesOf(list, keyOf, BY_TAG, new Set(), "zh");
        const found = open.filter((line) => line.kind === "row");
        expect(found.length).toBe(list.reduce((sum, { tags }) => sum + tags.length, 0));
        expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
        let group = "";
        for (const line of open) {
          if (line.kind === "group") group = line.group;
          else expect(line.row.tags).toContain(group);
        }
        const closed = linesOf(list, keyOf, BY_TAG, new Set(folded), "zh");
        const groupsOf = (lines: typeof open): unknown[] =>
          lines.flatMap((line) => (line.kind === "group" ? [[line.group, line.count]] : []));
        expect(groupsOf(closed)).toEqual(groupsOf(open));
        const hidden = folded.reduce((sum, one) => sum + list.filter(({ tags }) => tags.includes(one)).length, 0);
        expect(closed.length).toBe(open.length - hidden);
      }),
      { numRuns: 100 },
    );
  });

  test("groups stand in their order, one that is always shown also when it is empty", () => {
    const list: readonly Row[] = [
      { id: 1, name: "", size: null, tags: ["甲"] },
      { id: 2, name: "", size: null, tags: [""] },
      { id: 3, name: "", size: null, tags: ["乙"] },
    ];
    const lines = linesOf(list, keyOf, BY_TAG, new Set(), "zh");
    expect(lines.map((line) => (line.kind === "group" ? `${line.label} ${String(line.count)}` : line.row.id))).toEqual([
      "乙 1",
      3,
      "甲 1",
      1,
      "丙 0",
      "未填 1",
      2,
    ]);
    expect(linesOf(list, keyOf, undefined, new Set(), "zh").map(({ key }) => key)).toEqual(["1", "2", "3"]);
  });
});

test("headings of one group stand together and are said whole where there is one line of them", () => {
  const groups = headingGroups([NAME, SIZE, { ...SIZE, key: "other" }, HIDDEN]);
  expect(groups.map(({ columns }) => columns.length)).toEqual([1, 2, 1]);
  expect(wholeHead(SIZE, "zh")).toBe("供给：数量");
  expect(wholeHead(NAME, "en")).toBe("Name");
});
