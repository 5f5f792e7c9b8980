import { userEvent } from "vitest/browser";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { documentText } from "./edit-page.js";
import { lookAsOf } from "../src/state/look-as-of.js";
import { drop, find, findText, openAtlas, soon } from "./browser-page.js";
import { seriousFaults } from "./serious-faults.js";

// Each is the work of minutes at the desk, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let atlas: MountedAtlas;

/** Opens the app and its projects. */
async function openProjects(hash = "#example=demo-40"): Promise<void> {
  atlas = await openAtlas(hash);
  await showScreen(1);
  await soon(() => void find(".board"));
}

async function showScreen(at: number): Promise<void> {
  await soon(() => expect(document.querySelectorAll(".screen-nav button").length).toBeGreaterThan(at));
  document.querySelectorAll<HTMLElement>(".screen-nav button")[at]?.click();
}

function column(key: string): HTMLElement {
  return find(`[data-column="${key}"]`);
}

function cards(key: string): string[] {
  return [...column(key).querySelectorAll<HTMLElement>("[data-card]")].map((card) => card.dataset["card"] ?? "");
}

function firstCard(key: string): HTMLElement {
  const card = column(key).querySelector<HTMLElement>("[data-card]");
  if (card === null) throw new Error(`no card in ${key}`);
  return card;
}

function said(): string {
  return find('[data-testid="projects-live"]').textContent ?? "";
}

function projectOf(key: string) {
  const project = atlas.store.getState().loaded?.chain.projects.get(key);
  if (project === undefined) throw new Error(`no project ${key}`);
  return project;
}

async function dated(date: string, button = "确定"): Promise<void> {
  await soon(() => void find(".ant-modal .stage-date input"));
  const field = find(".ant-modal .stage-date input");
  await soon(() => expect(document.activeElement).toBe(field));
  await soon(() => expect(document.activeElement).toBe(field));
  await userEvent.clear(field);
  await userEvent.type(field, date);
  findText(".ant-modal-footer button", button).click();
  await soon(() => expect(document.querySelector(".ant-modal .stage-date")).toBeNull());
}

describe("board", () => {
  beforeEach(() => openProjects());

  test("with the keyboard alone: picked up, carried, dropped, dated; one step, spoken, the focus stays on the card", async () => {
    const before = documentText(atlas);
    const card = firstCard("signed");
    const key = card.dataset["card"] ?? "";
    card.focus();
    await userEvent.keyboard(" ");
    await soon(() => expect(said()).toMatch(/^已拿起.*现在在“签约”/));
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    await soon(() => expect(said()).toBe("“开工”"));
    expect(column("started").className).toContain("is-over is-move");
    await userEvent.keyboard("{Enter}");
    await dated("2024年7月1日");
    expect(projectOf(key)).toMatchObject({ stage: "started", status: "under-construction" });
    expect(projectOf(key).events?.slice(-1)).toEqual([{ stage: "started", date: "2024-07-01" }]);
    expect(cards("started")).toContain(key);
    expect(cards("signed")).not.toContain(key);
    await soon(() => expect((document.activeElement as HTMLElement).dataset["card"]).toBe(key));
    expect(said()).toMatch(/已到“开工”$/);
    expect(atlas.store.getState().past.length).toBe(1);
    await userEvent.keyboard("{Control>}z{/Control}");
    await soon(() => expect(documentText(atlas)).toBe(before));
    await soon(() => expect(cards("signed")).toContain(key));
    await userEvent.keyboard("{Control>}y{/Control}");
    await soon(() => expect(cards("started")).toContain(key));
  });

  test("Escape, and dropping where it was, put a card back; arrows walk over the cards", async () => {
    const before = documentText(atlas);
    firstCard("lead").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    const key = cards("negotiating")[1];
    await soon(() => expect((document.activeElement as HTMLElement).dataset["card"]).toBe(key));
    await userEvent.keyboard("{Enter}{ArrowRight}{Escape}");
    await soon(() => expect(said()).toMatch(/没有移动$/));
    expect((document.activeElement as HTMLElement).dataset["card"]).toBe(key);
    await userEvent.keyboard("{Enter}{ArrowRight}{ArrowLeft}");
    await soon(() => expect(said()).toContain("原来的阶段"));
    await userEvent.keyboard(" ");
    await soon(() => expect(document.querySelector(".is-carried")).toBeNull());
    expect(document.querySelector(".ant-modal")).toBeNull();
    expect(documentText(atlas)).toBe(before);
  });

  test("a move that is none of the rules is asked about as a correction, and says what it takes away", async () => {
    const card = firstCard("building");
    const key = card.dataset["card"] ?? "";
    expect(projectOf(key).events?.some(({ stage }) => stage === "building")).toBe(true);
    card.focus();
    await userEvent.keyboard(" {Home}");
    await soon(() => expect(said()).toContain("放下算更正"));
    expect(column("lead").className).toContain("is-correction");
    await userEvent.keyboard(" ");
    await soon(() => expect(find(".stage-correction").textContent).toContain("不是正常推进"));
    expect(find(".ant-modal").textContent).toContain("会去掉这些记录");
    await dated("2024-06", "确认更正");
    expect(projectOf(key)).toMatchObject({ stage: "lead", events: [{ stage: "lead", date: "2024-06" }] });
  });

  test("a bad date, and one before the last change, are refused with the reason", async () => {
    firstCard("signed").focus();
    await userEvent.keyboard(" {ArrowRight} ");
    await soon(() => void find(".ant-modal .stage-date input"));
    const field = find(".ant-modal .stage-date input") as HTMLInputElement;
    // the clock of the machine, until somebody says otherwise
    expect(field.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    const ok = findText(".ant-modal-footer button", "确定") as HTMLButtonElement;
    for (const [typed, words] of [
      ["2024-13-01", "这不是日期"],
      ["1999", "早于上一次变更"],
    ] as const) {
      await userEvent.clear(field);
      await userEvent.type(field, typed);
      await soon(() => expect(find(".ant-modal .hint.is-fault").textContent).toContain(words));
      expect(ok.disabled).toBe(true);
    }
    findText(".ant-modal-footer button", "取消").click();
    await soon(() => expect(document.querySelector(".ant-modal")).toBeNull());
    expect(atlas.store.getState().past).toEqual([]);
  });

  test("with the pointer: dragged to another column; Escape puts it back; a click opens the project", async () => {
    const card = firstCard("signed");
    const key = card.dataset["card"] ?? "";
    await userEvent.dragAndDrop(card, column("registered"));
    await dated("2024-07");
    expect(projectOf(key).stage).toBe("registered");
    expect(document.querySelector(".board-ghost")).toBeNull();
    expect(document.querySelector(".project-panel")).toBeNull();
    const lead = firstCard("lead");
    const { x, y } = lead.getBoundingClientRect();
    const point = (kind: string, left: number): void =>
      void lead.dispatchEvent(
        new PointerEvent(kind, {
          bubbles: true,
          button: 0,
          isPrimary: true,
          pointerType: "mouse",
          clientX: left,
          clientY: y + 60,
        }),
      );
    point("pointerdown", x + 100);
    point("pointermove", x + 300);
    await soon(() => expect(column("negotiating").className).toContain("is-over"));
    expect(document.querySelector(".board-ghost")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.querySelector(".board-ghost, .is-over")).toBeNull());
    point("pointerup", x + 300);
    expect(document.querySelector(".ant-modal .stage-date")).toBeNull();
    await userEvent.click(firstCard("lead"));
    await soon(() => expect(find(".project-panel h2").textContent).not.toBe(""));
    expect(atlas.store.getState().project).toBe(cards("lead")[0]);
  });

  test("by touch: a finger that moves at once scrolls, one that rests first picks the card up", async () => {
    const card = firstCard("lead");
    const key = card.dataset["card"] ?? "";
    const { x, y } = card.getBoundingClientRect();
    const finger = (kind: string, left: number, isPrimary = true): void =>
      void card.dispatchEvent(
        new PointerEvent(kind, {
          bubbles: true,
          button: 0,
          isPrimary,
          pointerType: "touch",
          clientX: left,
          clientY: y + 60,
        }),
      );
    const scrolls = (): boolean => {
      const move = new Event("touchmove", { bubbles: true, cancelable: true });
      card.dispatchEvent(move);
      return !move.defaultPrevented;
    };
    finger("pointerdown", x + 100);
    finger("pointermove", x + 140);
    expect(scrolls()).toBe(true);
    finger("pointercancel", x + 140);
    finger("pointerdown", x + 100, false);
    finger("pointerdown", x + 100);
    finger("pointermove", x + 103);
    expect(document.querySelector(".board-ghost")).toBeNull();
    await soon(() => expect(document.querySelectorAll(".board-ghost").length).toBe(1));
    expect(scrolls()).toBe(false);
    const { left, width } = column("negotiating").getBoundingClientRect();
    finger("pointermove", left + width / 2);
    await soon(() => expect(column("negotiating").className).toContain("is-over"));
    finger("pointerup", left + width / 2);
    expect(scrolls()).toBe(true);
    await dated("2024-07");
    expect(projectOf(key).stage).toBe("negotiating");
    expect(document.querySelector(".board-ghost, .project-panel")).toBeNull();
  });

  test("the map shows the colour, the counts and the gap of the moment", async () => {
    const links = () => atlas.store.getState().loaded?.analysis.links;
    const card = firstCard("trial");
    const project = projectOf(card.dataset["card"] ?? "");
    const before = links()?.get(project.link);
    card.focus();
    await userEvent.keyboard(" {ArrowRight} ");
    await dated("2024-07");
    const after = links()?.get(project.link);
    expect(after?.counts.built).toBe((before?.counts.built ?? 0) + 1);
    await showScreen(0);
    await soon(() => expect(find(".legend").textContent).toContain("已建成"));
    expect(atlas.store.getState().view).toBe("map");
  });

  test("what does not count is folded to its name, and unfolds", async () => {
    expect(column("ended").querySelector("[data-card]")).toBeNull();
    expect(column("ended").querySelector("small")?.textContent).toBe("3");
    find('[aria-label="展开“终止”"]').click();
    await soon(() => expect(cards("ended").length).toBe(3));
  });

  test("the filter keeps what is looked for, and says how many; the day decides what is overdue", async () => {
    await userEvent.type(find('[aria-label="查找项目、企业、环节"]'), "隔膜");
    await soon(() => expect(find(".projects-count").textContent).toMatch(/^\d+ \/ 200 个项目/));
    const shown = document.querySelectorAll("[data-card]").length;
    expect(shown).toBeGreaterThan(0);
    for (const card of document.querySelectorAll("[data-card]")) expect(card.textContent).toContain("隔膜");
    findText(".projects-filter button", "清除筛选").click();
    await soon(() => expect(find(".projects-count").textContent).toMatch(/^200 个项目/));
    const day = find('[aria-label="按此日期看超期"]');
    await userEvent.clear(day);
    await userEvent.type(day, "2015-01-01");
    await soon(() => expect(find(".projects-count").textContent).toContain("超期 0 个"));
    await userEvent.click(findText(".projects-filter label", "只看超期"));
    await soon(() => expect(document.querySelectorAll("[data-card]").length).toBe(0));
  });
});

describe("slips", () => {
  test("made, filled in, ticked, closed, taken away; each a step that can be undone", async () => {
    await openProjects("#example=jinchang-battery");
    const before = documentText(atlas);
    const card = firstCard("signed");
    const key = card.dataset["card"] ?? "";
    const button = card.querySelector("button");
    button?.focus();
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(document.activeElement).toBe(find(".project-panel h2")));
    findText(".project-panel button", "建落地服务任务单").click();
    await soon(() => void find('[aria-label="落地服务任务单：承办"]'));
    await userEvent.type(find('[aria-label="落地服务任务单：承办"]'), "工信局{Enter}");
    await userEvent.type(find('[aria-label="落地服务任务单：到期日"]'), "2024年1月15日{Enter}");
    await soon(() => expect(find(".slip").textContent).toContain("超期 16 天"));
    await soon(() => expect(firstCard("signed").textContent).toContain("超期 16 天"));
    await userEvent.type(
      find('[aria-label="落地服务任务单：新任务"]'),
      "办理环评{Enter}<img src=x onerror=alert(1)>{Enter}",
    );
    await soon(() => expect(document.querySelectorAll(".slip-tasks li").length).toBe(2));
    await userEvent.click(findText(".slip-tasks label", "办理环评"));
    await soon(() => expect(firstCard("signed").querySelector(".slip-tag")?.textContent).toBe("落地 1/2"));
    findText(".slip button", "办结").click();
    await soon(() => expect(find(".slip-state").textContent).toBe("已办结"));
    expect(atlas.store.getState().loaded?.chain.document.slips).toEqual([
      {
        project: key,
        kind: "landing",
        owner: "工信局",
        due: "2024-01-15",
        tasks: [
          { text: "办理环评", done: true },
          { text: "<img src=x onerror=alert(1)>", done: true },
        ],
      },
    ]);
    findText(".slip button", "删除任务单").click();
    await soon(() => void findText(".project-panel button", "建落地服务任务单"));
    expect(atlas.store.getState().past.length).toBe(8);
    for (let step = 0; step < 8; step += 1) atlas.store.dispatch({ kind: "undo" });
    expect(documentText(atlas)).toBe(before);
    find('[aria-label="关闭项目"]').click();
    await soon(() => expect((document.activeElement as HTMLElement | null)?.dataset["card"]).toBe(key));
  });

  test("a due date that is none is not kept, and says so", async () => {
    await openProjects();
    await userEvent.click(find('[data-card="needle-coke-p1"] .board-card-name'));
    const field = () => find('[aria-label="前期跟踪任务单：到期日"]') as HTMLInputElement;
    await soon(() => void field());
    await userEvent.fill(field(), "下个月");
    await soon(() => expect(find(".slip-field [role=alert]").textContent).toContain("这不是日期"));
    await userEvent.keyboard("{Enter}");
    expect(atlas.store.getState().past).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(field().value).toBe("2024-05-31"));
    expect(document.querySelector(".project-panel")).not.toBeNull();
  });
});

describe("due dates and appraisal", () => {
  test("overdue things lead to their project; months are gone through, empty ones name the next", async () => {
    await openProjects();
    find("#projects-tab-due").click();
    await soon(() => expect(find(".due-head h2").textContent).toBe("2024年6月"));
    expect(find(".due-lists h2").textContent).toBe("超期清单（100）");
    expect(document.querySelectorAll(".due-items li").length).toBeLessThanOrEqual(100);
    findText(".due-empty button", "2024-09").click();
    await soon(() => expect(find(".due-head h2").textContent).toBe("2024年9月"));
    expect(find(".due-month-grid").textContent).toContain("硫酸钴");
    find(".due-month-grid .due-item").click();
    await soon(() => expect(find(".project-panel").textContent).toContain("2024-09-30 到期"));
    find('[aria-label="下一月"]').click();
    await soon(() => expect(find(".due-head h2").textContent).toBe("2024年10月"));
  });

  test("the appraisal sorts, its total stays last, and it is the one of the document", async () => {
    await openProjects();
    find("#projects-tab-appraisal").click();
    await soon(() => void find(".appraisal-table [data-row-key]"));
    const names = (): string[] =>
      [...document.querySelectorAll(".appraisal-table [data-row-key] th")].map((cell) => cell.textContent ?? "");
    const before = names();
    expect(before[before.length - 1]).toBe("合计");
    const heading = findText(".appraisal-table .list-sort", "项目数");
    expect(heading.title).toContain("只算一个");
    heading.click();
    await soon(() => expect(names()[0]).toBe("示例招商二组"));
    expect(names()[4]).toBe("合计");
    findText(".ant-segmented-item", "按签约年份").click();
    await soon(() => expect(names()[0]).toMatch(/^20\d\d 年$/));
    find(".appraisal-meanings summary").click();
    expect(find(".appraisal-meanings").textContent).toContain("到位资金 ÷ 签约金额");
  });
});

test("2 000 projects: each column draws the first of them, and says how many more there are", async () => {
  await openProjects("#example=jinchang-battery");
  const stages = ["lead", "signed", "building", "operating"] as const;
  const projects = Array.from({ length: 2000 }, (_, at) => ({
    id: `p${String(at)}`,
    name: `项目 ${String(at)}`,
    link: "cell",
    stage: stages[at % 4],
  }));
  const link = { id: "cell", name: "电芯", stage: "midstream", unit: "GWh/a" };
  const many = { format: "liantu-chain", version: 1, id: "many", name: "很多项目", links: [link], projects };
  drop("many.json", JSON.stringify(many));
  await soon(() => expect(atlas.store.getState().loaded?.chain.projects.size).toBe(2000));
  await showScreen(1);
  await soon(() => expect(cards("lead").length).toBe(40));
  expect(document.querySelectorAll("[data-card]").length).toBe(160);
  expect(column("lead").querySelector(".board-more")?.textContent).toBe("其余 460 个");
  column("lead").querySelector<HTMLElement>(".board-more")?.click();
  await soon(() => expect(cards("lead").length).toBe(140));
  // The card that moves stays drawn, however far down it comes to stand.
  const key = cards("lead")[139] ?? "";
  document.querySelector<HTMLElement>(`[data-card="${key}"]`)?.focus();
  await userEvent.keyboard(" {ArrowRight}{ArrowRight} ");
  await dated("2024-07");
  await soon(() => expect((document.activeElement as HTMLElement).dataset["card"]).toBe(key));
  expect(cards("signed")).toContain(key);
});

test("as of another date the board is looked at only, and leads back", async () => {
  await openProjects();
  lookAsOf(atlas.store, "2021-01");
  await soon(() => void findText(".ant-alert button", "回到当前再修改"));
  firstCard("lead").focus();
  await userEvent.keyboard(" ");
  await soon(() => expect(said()).toBe("现在只能看，不能移动"));
  findText(".ant-alert button", "回到当前再修改").click();
  await soon(() => expect(document.querySelector(".projects-screen .ant-alert")).toBeNull());
});

test.each(["default", "dark"])("axe finds nothing serious in any view (%s)", async (palette) => {
  await openProjects(`#example=demo-40&palette=${palette}`);
  await userEvent.click(firstCard("signed"));
  await soon(() => void find(".project-panel"));
  for (const view of ["board", "table", "due", "appraisal"]) {
    find(`#projects-tab-${view}`).click();
    await soon(() => expect(find(`#projects-tab-${view}`).getAttribute("aria-selected")).toBe("true"));
    await soon(() => expect(find("#projects-view").children.length).toBeGreaterThan(0));
    expect([view, ...(await seriousFaults(find(".projects-screen")))]).toEqual([view]);
  }
});
