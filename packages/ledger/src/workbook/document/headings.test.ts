import { DOCUMENT_SCHEMA } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { keyOf, wordOf } from "./choice-words.js";
import { HEADINGS, OTHERS_NAMES, OVERVIEW_NAMES, SHEET_NAMES } from "./headings.js";
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES, REFERENCES } from "./table.js";

const tables = [{ id: "document", columns: DOCUMENT_COLUMNS }, ...DOCUMENT_TABLES];

describe("headings", () => {
  test.each(tables.map((table) => [table.id, table] as const))(
    "every column of %s has one, and no other",
    (id, { columns }) => {
      const headings = [...(HEADINGS.get(id)?.keys() ?? [])].filter((name) => name !== "#rest").sort();
      expect(headings).toEqual(
        columns
          .map((column) => column.id)
          .filter((name) => name !== "#rest")
          .sort(),
      );
    },
  );

  test.each([...HEADINGS])("no name of %s stands for two columns", (_, headings) => {
    const names = [...headings.values()].flatMap((each) => each.map((name) => name.toLowerCase().replace(/\s/gu, "")));
    expect(names).toHaveLength(new Set(names).size);
  });

  test("no name of a sheet stands for two sheets", () => {
    const names = [OVERVIEW_NAMES, OTHERS_NAMES, ...SHEET_NAMES.values()].flat().map((name) => name.toLowerCase());
    expect(names).toHaveLength(new Set(names).size);
    expect([...SHEET_NAMES.keys()]).toEqual(DOCUMENT_TABLES.map(({ id }) => id));
  });

  test("every field of the schema is in a column or a table", () => {
    const found = new Set([
      ...DOCUMENT_COLUMNS.map(({ path }) => path[0]),
      ...DOCUMENT_TABLES.filter(({ parent }) => parent === null).map(({ at }) => at[0]),
    ]);
    expect([...found].sort()).toEqual(Object.keys(DOCUMENT_SCHEMA.entries).sort());
  });

  test("every column that refers to records is there", () => {
    const columns = new Set(
      DOCUMENT_TABLES.flatMap(({ id, columns: own }) => own.map((column) => `${id}:${column.id}`)),
    );
    expect([...REFERENCES.keys()].filter((name) => !columns.has(name))).toEqual([]);
    const parents = [...columns].filter((name) => name.endsWith(":#parent") && !name.startsWith("slips."));
    expect(parents.filter((name) => !REFERENCES.has(name))).toEqual([]);
  });
});

describe("words", () => {
  const columns = DOCUMENT_TABLES.flatMap(({ id, columns: own }) =>
    own.filter(({ choices }) => choices.length > 0).map((column) => [`${id}.${column.id}`, column] as const),
  );

  test.each(columns)("every choice of %s has a word of its own in both languages, read back", (_, column) => {
    for (const language of ["zh", "en"] as const) {
      const words = column.choices.map((key) => wordOf(column, key, language));
      expect(words.map((word) => keyOf(column, word))).toEqual(column.choices);
      expect(words.map((word) => keyOf(column, ` ${word.toUpperCase()} `))).toEqual(column.choices);
      if (language === "zh") expect(words.filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
    }
    expect(column.choices.map((key) => keyOf(column, key))).toEqual(column.choices);
    expect(keyOf(column, "别的")).toBeNull();
  });
});
