import { PROJECT_STAGES, readChain } from "@liantu/core";
import type { Chain, ProjectRecord } from "@liantu/core";
import { STAGE_MOVES } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { boardCards } from "./board-cards.js";
import { boardGroups, moveOf } from "./board-columns.js";
import { EVERY_PROJECT, filterChoices, passingCards } from "./board-filter.js";
import { carryTo, placeOf, walkTo } from "./board-keys.js";

function chainOf(projects: readonly Omit<ProjectRecord, "link">[], rest: object = {}): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "c",
    name: "链",
    asOf: "2024-06-30",
    responsible: { leader: "张三" },
    links: [
      { id: "cell", name: "电芯", stage: "midstream", unit: "GWh/a", responsible: { unit: "工信局", leader: "李四" } },
      { id: "foil", name: "铜箔", stage: "upstream", unit: "t/a" },
    ],
    enterprises: [{ id: "e1", name: "金拓锂电" }],
    projects: projects.map((project) => ({ link: "cell", ...project })),
    ...rest,
  });
  if (chain === null) throw new Error("the chain is unsound");
  return chain;
}

const cardOf = (chain: Chain, key: string, asOf = "2024-06-30") => {
  const card = boardCards(chain, "zh", asOf).find((one) => one.key === key);
  if (card === undefined) throw new Error(`no card ${key}`);
  return card;
};

describe("cards", () => {
  test("the days in a stage are counted from the last day of the month it was reached in", () => {
    const chain = chainOf([
      {
        id: "p",
        stage: "started",
        events: [
          { stage: "started", date: "2024-04" },
          { stage: "started", date: "2024-04-12" },
          { stage: "signed", date: "2024-06-01" },
        ],
      },
      { id: "q", stage: "building", events: [{ stage: "started", date: "2024-04" }] },
      { id: "r", stage: "signed", events: [{ stage: "signed", date: "2024-09-01" }] },
    ]);
    expect(cardOf(chain, "p")).toMatchObject({ since: "2024-04", days: 61 });
    expect(cardOf(chain, "q")).toMatchObject({ since: null, days: null });
    expect(cardOf(chain, "r")).toMatchObject({ since: "2024-09-01", days: null });
  });

  test("what is most overdue decides, of slips and of expected stages; nothing is overdue on hold", () => {
    const projects = [
      { id: "p", stage: "signed" as const, expected: { started: "2024-05-31" } },
      { id: "q", stage: "on-hold" as const, expected: { started: "2024-05-31" } },
      { id: "r", stage: "signed" as const },
    ];
    const chain = chainOf(projects, { slips: [{ project: "p", kind: "landing", due: "2024-06-20" }] });
    expect(cardOf(chain, "p").daysOver).toBe(30);
    expect(cardOf(chain, "p", "2024-05-01").daysOver).toBeNull();
    expect(cardOf(chain, "q").daysOver).toBeNull();
    // signed without a date: by no table can anybody say
    expect(cardOf(chain, "r")).toMatchObject({ daysOver: null });
  });

  test("a leader is the nearest that is recorded", () => {
    const chain = chainOf([{ id: "p" }, { id: "q", responsible: { leader: " 王五 " } }]);
    expect([cardOf(chain, "p").leader, cardOf(chain, "q").leader]).toEqual(["李四", "王五"]);
    expect(cardOf(chainOf([{ id: "p", link: "foil" } as never]), "p").leader).toBe("张三");
  });

  test("the longest overdue comes first, then the longest in its stage, whatever the order of the records", () => {
    const projects = [
      { id: "a", name: "甲", stage: "operating" as const },
      {
        id: "b",
        name: "乙",
        stage: "operating" as const,
        events: [{ stage: "operating" as const, date: "2024-01-01" }],
      },
      { id: "c", name: "丙", stage: "signed" as const, events: [{ stage: "signed" as const, date: "2024-05-25" }] },
      { id: "d", name: "丁", stage: "signed" as const, events: [{ stage: "signed" as const, date: "2024-04-25" }] },
    ];
    const order = (list: typeof projects): string =>
      boardCards(chainOf(list), "zh", "2024-06-30")
        .map(({ key }) => key)
        .join("");
    expect(order(projects)).toBe("dcba");
    expect(order([...projects].reverse())).toBe("dcba");
  });
});

describe("columns", () => {
  test("every stage has a column under its colour, and every project stands in one", () => {
    const projects = [...PROJECT_STAGES.map((stage) => ({ id: stage, stage })), { id: "x", status: "built" as const }];
    const groups = boardGroups(boardCards(chainOf(projects), "zh", "2024-06-30"));
    expect(groups.map(({ status, columns }) => [status, columns.map(({ key }) => key)])).toEqual([
      ["planned", ["lead", "negotiating", "signed", "registered", "approvals"]],
      ["under-construction", ["started", "building", "trial"]],
      ["built", ["operating", "full-capacity"]],
      [null, ["on-hold", "ended", "none"]],
    ]);
    const columns = groups.flatMap((group) => group.columns);
    expect(columns.map(({ cards }) => cards.map(({ key }) => key).join())).toEqual([...PROJECT_STAGES, "x"]);
  });

  test("a column for projects without a stage is there only where there are any", () => {
    const groups = boardGroups(boardCards(chainOf([{ id: "p", stage: "lead" }]), "zh", "2024-06-30"));
    expect(groups.flatMap(({ columns }) => columns).map(({ key }) => key)).toEqual(PROJECT_STAGES);
  });

  test("a move is one that the rules allow; any other stage is a correction", () => {
    for (const stage of PROJECT_STAGES) {
      const { project } = cardOf(chainOf([{ id: "p", stage }]), "p");
      const moves = PROJECT_STAGES.map((to) => moveOf(project, to));
      expect(moves).toEqual(
        PROJECT_STAGES.map((to) =>
          to === stage ? "none" : STAGE_MOVES.get(stage)?.includes(to) === true ? "move" : "correction",
        ),
      );
      expect(moveOf(project, "none")).toBe("none");
    }
  });
});

describe("filter", () => {
  const chain = chainOf([
    {
      id: "p",
      name: "２吉瓦时 LFP 项目",
      enterprise: "e1",
      stage: "signed",
      events: [{ stage: "signed", date: "2020" }],
    },
    { id: "q", name: "=cmd|'/c calc'!A1", stage: "lead", responsible: { unit: "招商局" } },
    { id: "r", name: "铜箔一期", link: "foil", stage: "operating" } as never,
  ]);
  const cards = boardCards(chain, "zh", "2024-06-30");
  const kept = (filter: Partial<typeof EVERY_PROJECT>): string =>
    passingCards(cards, { ...EVERY_PROJECT, ...filter })
      .map(({ key }) => key)
      .sort()
      .join("");

  test("text is found in the name, the enterprise, the link and who answers for it", () => {
    expect(kept({ query: "2吉瓦时lfp" })).toBe("p");
    expect(kept({ query: "金拓" })).toBe("p");
    expect(kept({ query: "铜箔" })).toBe("r");
    expect(kept({ query: "招商局" })).toBe("q");
    expect(kept({ query: "=CMD" })).toBe("q");
    expect(kept({ query: "没有" })).toBe("");
  });

  test("link, unit, leader and overdue are kept together", () => {
    expect(kept({ link: "cell" })).toBe("pq");
    expect(kept({ unit: "工信局" })).toBe("p");
    expect(kept({ unit: "" })).toBe("r");
    expect(kept({ leader: "张三" })).toBe("r");
    expect(kept({ isOverdueOnly: true })).toBe("p");
    expect(kept({ isOverdueOnly: true, link: "foil" })).toBe("");
    expect(passingCards(cards, EVERY_PROJECT)).toBe(cards);
  });

  test("choices say how many projects have them, the empty one last", () => {
    expect(
      filterChoices(
        cards,
        (card) => card.responsible,
        (value) => value,
      ),
    ).toEqual([
      { value: "工信局", label: "工信局", count: 1 },
      { value: "招商局", label: "招商局", count: 1 },
      { value: "", label: "", count: 1 },
    ]);
  });
});

describe("keys", () => {
  const columns = boardGroups(
    boardCards(
      chainOf([
        { id: "a", name: "1", stage: "lead" },
        { id: "b", name: "2", stage: "lead" },
        { id: "c", name: "3", stage: "signed" },
        { id: "__proto__", name: "4", stage: "ended" },
      ]),
      "zh",
      "2024-06-30",
    ),
  ).flatMap((group) => group.columns);
  const walk = (from: string, key: string): string | null => {
    const place = placeOf(columns, from);
    return place === null ? null : walkTo(columns, place, key);
  };

  test("arrows walk over the cards, over empty columns to the next one that has any", () => {
    expect(walk("a", "ArrowDown")).toBe("b");
    expect(walk("b", "ArrowDown")).toBeNull();
    expect(walk("b", "ArrowUp")).toBe("a");
    expect(walk("b", "ArrowRight")).toBe("c");
    expect(walk("c", "ArrowRight")).toBe("__proto__");
    expect(walk("__proto__", "ArrowRight")).toBeNull();
    expect(walk("c", "ArrowLeft")).toBe("a");
    expect([walk("b", "Home"), walk("a", "End"), walk("a", "x")]).toEqual(["a", "b", null]);
  });

  test("with a card in hand they go from stage to stage and stop at the ends", () => {
    expect(carryTo(columns, "lead", "ArrowRight")).toBe("negotiating");
    expect(carryTo(columns, "lead", "ArrowLeft")).toBe("lead");
    expect(carryTo(columns, "ended", "ArrowRight")).toBe("ended");
    expect(carryTo(columns, "signed", "End")).toBe("ended");
    expect(carryTo(columns, "signed", "Home")).toBe("lead");
    expect(carryTo(columns, "none", "ArrowRight")).toBe("lead");
    expect(carryTo(columns, "none", "ArrowLeft")).toBe("ended");
    expect(carryTo(columns, "signed", "ArrowDown")).toBeNull();
  });
});
