import { editChain, readChain } from "@liantu/core";
import type { Chain, ChainEdit } from "@liantu/core";
import { projectSlips } from "@liantu/core/planning";
import { expect, test } from "vitest";
import {
  addTask,
  closeSlip,
  dueSlip,
  findSlip,
  makeSlip,
  ownSlip,
  removeSlip,
  removeTask,
  tickTask,
} from "./slip-edits.js";
import type { SlipRecord } from "./slip-edits.js";

const { chain: first } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "c",
  name: "链",
  asOf: "2024-06-30",
  links: [{ id: "cell", name: "电芯", stage: "midstream" }],
  projects: [{ id: "__proto__", link: "cell", stage: "signed", events: [{ stage: "signed", date: "2024-06-01" }] }],
});

function made(chain: Chain | null, edit: ChainEdit | null): Chain {
  if (chain === null || edit === null) throw new Error("there is nothing to edit");
  return editChain(chain, [edit]);
}

function slipOf(chain: Chain): SlipRecord {
  const slip = findSlip(chain, "__proto__", "landing");
  if (slip === undefined) throw new Error("there is no slip");
  return slip;
}

test("a slip is made, filled in, ticked, closed and taken away; what it says is what core reckons with", () => {
  let chain = made(first, makeSlip("__proto__", "landing", " 工信局 "));
  expect(slipOf(chain)).toEqual({ project: "__proto__", kind: "landing", owner: "工信局" });
  chain = made(chain, dueSlip(slipOf(chain), "2024-06-20"));
  chain = made(chain, addTask(slipOf(chain), " <img src=x onerror=alert(1)> "));
  chain = made(chain, addTask(slipOf(chain), "办理环评"));
  expect(slipOf(chain)).toEqual({
    project: "__proto__",
    kind: "landing",
    owner: "工信局",
    due: "2024-06-20",
    tasks: [
      { text: "<img src=x onerror=alert(1)>", done: false },
      { text: "办理环评", done: false },
    ],
  });
  expect(projectSlips(chain)).toMatchObject([{ isOverdue: true, daysOver: 10, tasks: 2, tasksDone: 0, isDone: false }]);
  chain = made(chain, tickTask(slipOf(chain), 1, true));
  expect(slipOf(chain).tasks?.map(({ done }) => done)).toEqual([false, true]);
  const ticked = chain;
  chain = made(chain, closeSlip(slipOf(chain), "已办结"));
  expect(projectSlips(chain)).toMatchObject([{ isOverdue: false, isDone: true, tasksDone: 2 }]);
  expect(slipOf(made(ticked, removeTask(slipOf(ticked), 0))).tasks).toEqual([{ text: "办理环评", done: true }]);
  chain = made(chain, removeSlip(slipOf(chain)));
  expect(chain.document.slips).toEqual([]);
});

test("an empty owner or due date is taken away, and so is the last task", () => {
  let chain = made(first, {
    kind: "put",
    in: "slips",
    record: { project: "__proto__", kind: "landing", owner: "甲", due: "2024", tasks: [{ text: "一" }] },
  });
  chain = made(chain, ownSlip(slipOf(chain), "  "));
  chain = made(chain, dueSlip(slipOf(chain), null));
  chain = made(chain, removeTask(slipOf(chain), 0));
  expect(slipOf(chain)).toEqual({ project: "__proto__", kind: "landing" });
  expect(slipOf(made(first, makeSlip("__proto__", "landing")))).toEqual({ project: "__proto__", kind: "landing" });
});

test("a slip without tasks is closed by one that says so; an empty task is none", () => {
  const chain = made(first, makeSlip("__proto__", "landing"));
  expect(slipOf(made(chain, closeSlip(slipOf(chain), "已办结"))).tasks).toEqual([{ text: "已办结", done: true }]);
  expect(addTask(slipOf(chain), "   ")).toBeNull();
});
