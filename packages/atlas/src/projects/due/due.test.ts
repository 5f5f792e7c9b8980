import { readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { boardCards } from "../board/board-cards.js";
import { dueItems, overdueItems, soonItems } from "./due-items.js";
import { busyMonths, monthGrid } from "./month-grid.js";

const { chain } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "c",
  name: "链",
  asOf: "2024-06-30",
  links: [{ id: "cell", name: "电芯", stage: "midstream" }],
  projects: [
    {
      id: "p",
      name: "甲",
      link: "cell",
      stage: "signed",
      events: [
        { stage: "lead", date: "2023" },
        { stage: "signed", date: "2024-06-10" },
      ],
      expected: { started: "2024-05", operating: "2024-07-20", signed: "2024-06" },
    },
    { id: "q", name: "乙", link: "cell", stage: "on-hold", expected: { started: "2024-01-01" } },
    { id: "r", name: "丙", link: "cell", stage: "lead" },
  ],
  slips: [
    { project: "r", kind: "tracking", due: "2024-06-15", tasks: [{ text: "考察", done: true }] },
    { project: "p", kind: "landing", due: "2024-06-15", tasks: [{ text: "<img onerror>", done: false }] },
  ],
});
if (chain === null) throw new Error("the chain is unsound");
const items = dueItems(boardCards(chain, "zh", "2024-06-30"), "2024-06-30");
const said = (list: typeof items): string[] =>
  list.map(({ date, kind, project, what, daysOver }) => `${date} ${kind} ${project} ${what.zh} ${String(daysOver)}`);

test("everything dated is listed by its last day: stages reached and expected, slips due", () => {
  expect(said(items)).toEqual([
    "2023 event p 线索 null",
    "2024-01-01 expected q 开工 null",
    "2024-05 expected p 开工 30",
    "2024-06-10 event p 签约 null",
    "2024-06-15 slip p 落地服务任务单 15",
    "2024-06-15 slip r 前期跟踪任务单 null",
    "2024-06 expected p 签约 null",
    "2024-07-20 expected p 投产 -20",
  ]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test("overdue is what is awaited and past, the longest first; soon is what comes within the days", () => {
  expect(said(overdueItems(items))).toEqual(["2024-05 expected p 开工 30", "2024-06-15 slip p 落地服务任务单 15"]);
  expect(said(soonItems(items, 30))).toEqual(["2024-07-20 expected p 投产 -20"]);
  expect(soonItems(items, 19)).toEqual([]);
});

test("a month is laid out from Monday to Sunday; dates without a day or a month stand beside it", () => {
  const { weeks, inMonth, inYear } = monthGrid("2024-06", items);
  expect(weeks.length).toBe(5);
  expect(weeks[0]?.map((day) => day?.day ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  expect(weeks[4]?.map((day) => day?.day ?? 0)).toEqual([24, 25, 26, 27, 28, 29, 30]);
  const days = weeks.flatMap((week) => week.flatMap((day) => (day !== null && day.items.length > 0 ? [day] : [])));
  expect(days.map(({ date, items: own }) => [date, own.length])).toEqual([
    ["2024-06-10", 1],
    ["2024-06-15", 2],
  ]);
  expect(said(inMonth)).toEqual(["2024-06 expected p 签约 null"]);
  expect(said(monthGrid("2023-02", items).inYear)).toEqual(["2023 event p 线索 null"]);
  expect(inYear).toEqual([]);
});

test("from an empty month the nearest ones with something are found", () => {
  expect(busyMonths("2024-03", items)).toEqual([
    { month: "2024-01", count: 1 },
    { month: "2024-05", count: 1 },
  ]);
  expect(busyMonths("2030-01", items)).toEqual([{ month: "2024-07", count: 1 }, null]);
});
