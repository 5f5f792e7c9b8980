import fc from "fast-check";
import { readChain } from "@liantu/core";
import type { Chain, ProjectRecord } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capacity, deepFreeze, rowOf, smallChain } from "../../test/merge-rows.js";
import { findDuplicates } from "./find-duplicates.js";
import { mergeLedger } from "./merge-ledger.js";
import type { LedgerMerge, MergeOptions } from "./merge-types.js";
import type { LedgerCapacity, LedgerRow } from "../types.js";

const RUNS = { numRuns: 250 };
const TIMEOUT = 120_000;
const money = fc.record({
  value: fc.constantFrom(0, 1, 2.5, 10_000, 1e15, 1e16),
  unit: fc.constantFrom("亿元", "万元", "万美元"),
});
const text = fc.constantFrom(
  "甲",
  "<img onerror>",
  "=cmd|'/c calc'!A1",
  "__proto__",
  "constructor",
  "\ud800",
  "\u0000",
  "$&",
  "长".repeat(500),
);
const name = fc.oneof(
  fc.constantFrom(
    "甲料项目",
    "甲料项目一期",
    "甲料项目二期",
    "年产5万吨甲料项目",
    "乙件项目",
    "已有项目",
    "已有项目 一期",
    "年产5万吨已有材料项目",
    "已有材料生产线扩建项目",
    "已有材料项目",
  ),
  text,
);
const amount: fc.Arbitrary<LedgerCapacity> = fc
  .record({
    value: fc.constantFrom(0, 5, 1e15, 3.3),
    unit: fc.constantFrom("万吨/年", "t/a", "套/年", "GWh", "亩"),
    kind: fc.constantFrom("capacity" as const, "power" as const, "storage" as const),
    product: fc.option(fc.constantFrom("甲料", "乙件", "__proto__"), { nil: undefined }),
    role: fc.option(
      fc.constantFrom("total" as const, "part" as const, "before" as const, "after" as const, "added" as const),
      { nil: undefined },
    ),
    phase: fc.option(fc.constantFrom("1", "2"), { nil: undefined }),
    isUnsure: fc.boolean(),
  })
  .map(({ value, unit, product, role, phase, ...rest }) => ({
    ...capacity(value, unit, product),
    ...rest,
    ...(role !== undefined && { role }),
    ...(phase !== undefined && { phase }),
  }));
const fields = fc.record(
  {
    name,
    enterprise: fc.oneof(
      fc.constantFrom("甲公司", "乙公司", "丙", "示例材料", "示例材料有限公司", "示例材料股份有限公司"),
      text,
    ),
    creditCode: fc.constantFrom("91620300MA71QY5T3K", "91620300MA0000001R"),
    projectCode: fc.constantFrom("2404-01-123456", "2404-01-999999", "__proto__"),
    link: fc.constantFrom("甲料", "乙件", "甲料、乙件", "丁", "__proto__"),
    stage: fc.constantFrom("signed" as const, "building" as const, "operating" as const, "on-hold" as const),
    capacities: fc.array(amount, { maxLength: 3 }),
    investment: money,
    arrived: money,
    landMu: fc.constantFrom(0, 10, 1e16),
    start: fc.constantFrom("2023", "2023-03", "2024-05-06", "bad"),
    end: fc.constantFrom("2025", "2026-01"),
    inLibrary: fc.boolean(),
    note: text,
    content: text,
    others: fc
      .uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 3 })
      .map((entries) => new Map(entries)),
  },
  { requiredKeys: ["name"] },
);
const ledger = fc
  .array(fc.tuple(fields, fc.constantFrom("2024年4月", "2024年5月", "表")), { maxLength: 8 })
  .map((list) => list.map(([given, sheet], at) => rowOf({ ...(given as Partial<LedgerRow>), sheet, row: at + 2 })));
const existing: readonly ProjectRecord[] = [
  { id: "k", name: "已有项目", enterprise: "e", link: "a", stage: "signed", capacity: 10, note: "手记", landMu: 3 },
  {
    id: "k1",
    name: "已有项目一期",
    enterprise: "e",
    link: "a",
    status: "built",
    parent: "k",
    investment: { value: 1, unit: "亿元" },
  },
  { id: "o", link: "b", stage: "lead" },
  {
    id: "m",
    name: "已有材料项目",
    enterprise: "s",
    link: "a",
    stage: "signed",
    investment: { value: 1, unit: "亿元" },
  },
];
const chains = fc.constantFrom(
  smallChain(),
  smallChain({}, existing, {
    layout: { positions: { a: { x: 1, y: 1 } } },
    "x-own": 1,
    enterprises: [
      { id: "e", name: "甲公司", creditCode: "91620300MA71QY5T3K" },
      { id: "s", name: "示例材料" },
    ],
  }),
);
const modes: fc.Arbitrary<"ask" | "merge-certain" | boolean> = fc.constantFrom(
  "ask" as const,
  "merge-certain" as const,
  true,
  false,
);
for (const chain of [smallChain()]) deepFreeze(chain.document);

function run(
  chain: Chain,
  rows: readonly LedgerRow[],
  mode: "ask" | "merge-certain" | boolean,
): [LedgerMerge, MergeOptions] {
  const duplicates = typeof mode === "string" ? mode : new Map(findDuplicates(rows).map(({ key }) => [key, mode]));
  const decisions = new Map(
    rows
      .filter(({ row }) => row % 4 === 0)
      .map(({ sheet, row }) => [`${sheet}!${String(row)}`, row % 8 === 0 ? [] : ["a", "b"].slice(row % 3)]),
  );
  const same = new Map(
    rows.filter(({ row }) => row % 5 === 0).map(({ sheet, row }) => [`${sheet}!${String(row)}`, null]),
  );
  const options = { duplicates, decisions, same };
  return [mergeLedger(chain, { rows, columns: [] }, options), options];
}

const cases = fc.tuple(chains, ledger, modes);

describe("mergeLedger, properties", () => {
  test(
    "every row is accounted for exactly once, and every project of the document is named once",
    () => {
      fc.assert(
        fc.property(cases, ([chain, rows, mode]) => {
          const [{ difference, placements }] = run(chain, rows, mode);
          const { used, mergedRows, undecided, possiblySame, outside, added, changed, same, missing } = difference;
          const all = [...used, ...mergedRows, ...undecided, ...possiblySame].map(({ row }) => row).concat(outside);
          expect(all).toHaveLength(rows.length);
          expect(new Set(all)).toEqual(new Set(rows));
          expect(placements.map(({ row }) => row)).toEqual(rows);
          const projects = new Set(used.flatMap((one) => one.projects));
          const told = [...added, ...changed.map(({ project }) => project), ...same];
          expect(new Set(told)).toEqual(projects);
          expect(told).toHaveLength(projects.size);
          for (const key of missing) expect(projects.has(key)).toBe(false);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "the same ledger a second time changes nothing, and rows in any order make the same chain",
    () => {
      fc.assert(
        fc.property(cases, fc.infiniteStream(fc.nat()), ([chain, rows, mode], keys) => {
          const [first, options] = run(chain, rows, mode);
          const again = mergeLedger(first.chain, { rows, columns: [] }, options);
          expect(again.difference.added).toEqual([]);
          expect(again.difference.changed).toEqual([]);
          expect(again.chain).toBe(first.chain);
          const order = rows.map((row) => [keys.next().value, row] as const).sort(([a], [b]) => a - b);
          const other = mergeLedger(chain, { rows: order.map(([, row]) => row), columns: [] }, options);
          expect(other.chain.document).toEqual(first.chain.document);
          expect(other.difference).toEqual(first.difference);
          expect(other.issues).toEqual(first.issues);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "nothing is deleted: records stay in order with their fields, and so does all else of the document",
    () => {
      fc.assert(
        fc.property(cases, ([chain, rows, mode]) => {
          const before = JSON.stringify(chain.document);
          const [{ chain: after }] = run(chain, rows, mode);
          expect(JSON.stringify(chain.document)).toBe(before);
          const { projects = [], enterprises = [], contacts: _, ...rest } = after.document;
          const { projects: old = [], enterprises: oldEnterprises = [], contacts: _2, ...oldRest } = chain.document;
          expect(rest).toEqual(oldRest);
          expect(projects.slice(0, old.length).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
          expect(enterprises.slice(0, oldEnterprises.length).map(({ id }) => id)).toEqual(
            oldEnterprises.map(({ id }) => id),
          );
          for (const [at, record] of old.entries()) {
            // stage and status replace each other, and a capacity in the unit of the link needs no unit
            for (const field of Object.keys(record)) {
              if (!["stage", "status", "unit"].includes(field)) expect(projects[at]).toHaveProperty(field);
            }
            if (record.note !== undefined) expect(projects[at]?.note).toBe(record.note);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "what is added is sound: the reader has nothing to say of it but that progress is missing",
    () => {
      fc.assert(
        fc.property(cases, ([chain, rows, mode]) => {
          const [{ chain: after, issues }] = run(chain, rows, mode);
          const found = readChain(JSON.parse(JSON.stringify(after.document))).issues;
          const before = new Set(readChain(chain.document).issues.map(({ code, place }) => code + place));
          const news = found.filter(({ code, place, severity }) => severity !== "info" && !before.has(code + place));
          expect(news.filter(({ code }) => code !== "status-missing")).toEqual([]);
          for (const { message, remedy } of issues)
            expect([message.zh, message.en, remedy.zh, remedy.en].join("")).not.toMatch(/\{\d\}|undefined|NaN/u);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "every text of a row that is put in stands somewhere in the document",
    () => {
      fc.assert(
        fc.property(chains, ledger, (chain, rows) => {
          const [{ chain: after, difference }] = run(chain, rows, "merge-certain");
          const texts = new Set<string>();
          const collect = (value: unknown): void => {
            if (typeof value === "string") texts.add(value);
            else if (typeof value === "object" && value !== null)
              for (const item of Object.values(value)) collect(item);
          };
          collect(after.document);
          for (const { row } of difference.used) {
            const values = [row.content, row.note, ...row.others.values()].filter((value) => value !== undefined);
            expect(values.filter((value) => ![...texts].some((known) => known.includes(value)))).toEqual([]);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
