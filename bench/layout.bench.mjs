// @ts-check
/**
 * Layouts in layers: ours against dot (graphviz in WebAssembly), elkjs, dagre and d3-dag on the same seeded graphs, in turns.
 *
 * Every tool has a process of its own. One that has not answered within the limit is ended, and is asked for no graph of that size
 * or a larger one again: the table says so. What takes longer than five seconds is asked once, longer than one three times, all else
 * thirty times: code that is new to its process is slow at first. The first answer for a graph is not counted where there are others.
 *
 * Crossings are counted by one rule for all tools: points where the lines of two flows without a common link cross, as the tool
 * draws them, with their bends, splines cut into short pieces. Ours are counted twice: "liantu" joins the places through which a
 * long line passes the layers, as polylines of the others do; "routed" takes the orthogonal routes, flows of one supplier one by one
 * although they share a line. The times are those of a fresh layout, ours without routes and with them.
 *
 * LAYOUT_LIMIT: seconds that a tool may take for one layout, 60 by default. LAYOUT_SIZES: numbers of links.
 */
import { fork } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { report, shownCount } from "./measure.mjs";

/** @typedef {import("./layout-child.mjs").Answer} Answer */
/** @typedef {import("./layout-child.mjs").Question} Question */

const limit = Number(process.env.LAYOUT_LIMIT ?? 60) * 1000;
const sizes = (process.env.LAYOUT_SIZES ?? "50,200,1000,5000,20000").split(",").map(Number);
const names = ["liantu", "liantu, routed", "dot", "elkjs", "dagre", "d3-dag"];
const mostRounds = 30;
const child = fileURLToPath(new URL("layout-child.mjs", import.meta.url));

/** Size from which a tool is asked no more. @type {Map<string, number>} */
const beyond = new Map();
/** @type {Map<string, import("node:child_process").ChildProcess>} */
const processes = new Map();

/** Asks a tool, in its process. @param {Question} question @returns {Promise<Answer | string>} Or why there is no answer. */
function ask(question) {
  const { tool } = question;
  const running = processes.get(tool) ?? fork(child, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  processes.set(tool, running);
  return new Promise((resolve) => {
    const finish = (/** @type {Answer | string} */ answer) => {
      clearTimeout(timer);
      running.off("message", finish);
      running.off("exit", fail);
      if (typeof answer === "string") {
        processes.delete(tool);
        running.kill("SIGKILL");
      }
      resolve(answer);
    };
    const fail = () => finish("failed");
    const timer = setTimeout(() => finish(`> ${String(limit / 1000)} s`), limit);
    running.on("message", finish);
    running.on("exit", fail);
    running.send(question);
  });
}

const [loadBefore = 0] = loadavg();
console.log(
  "milliseconds of the clock and of the processor: median (minimum); × ours: by the processor, without routes",
);
for (const links of sizes) {
  const rows = [];
  // counting the crossings of larger drawings takes longer than making them
  const isCounted = links <= 1000;
  for (const flows of [1.3, 1.6, 2]) {
    /** @type {Map<string, Answer[]>} */
    const answers = new Map();
    /** @type {Map<string, string>} */
    const refusals = new Map();
    for (let round = 0; round < mostRounds; round += 1) {
      for (const tool of names) {
        const own = answers.get(tool) ?? [];
        if (refusals.has(tool) || own.some(({ ms }) => ms > 5000)) continue;
        if (own.length >= 3 && own.some(({ ms }) => ms > 1000)) continue;
        if (links >= (beyond.get(tool) ?? Infinity)) {
          refusals.set(tool, "not asked");
          continue;
        }
        const answer = await ask({ tool, links, flows, seed: 1, isCounted: isCounted && own.length === 0 });
        if (typeof answer === "string") {
          refusals.set(tool, answer);
          beyond.set(tool, links);
        } else answers.set(tool, [...own, answer]);
      }
    }
    const ours = warm(answers.get("liantu") ?? []);
    reportRows(links, flows, answers, refusals);
    for (const tool of names) {
      const own = warm(answers.get(tool) ?? []);
      const base = { links, flows: Math.round(links * flows), tool };
      if (refusals.get(tool) === "not asked") continue;
      if (own.length === 0) {
        rows.push({ ...base, ms: refusals.get(tool) ?? "—", cpu: "—", crossings: "—", "× ours": "—" });
        continue;
      }
      rows.push({
        ...base,
        ms: shown(own, "ms"),
        cpu: shown(own, "cpu"),
        crossings: answers.get(tool)?.[0]?.crossings ?? "—",
        "× ours": digits(middleOf(own, "cpu") / middleOf(ours, "cpu")),
      });
    }
  }
  console.table(rows);
}
for (const running of processes.values()) running.kill();
console.log(`load of the machine: ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`);

/**
 * Puts a graph into the one table: processor time without and with routes, and crossings both ways.
 *
 * @param {number} links
 * @param {number} flows Per link.
 * @param {ReadonlyMap<string, readonly Answer[]>} answers
 * @param {ReadonlyMap<string, string>} refusals
 */
function reportRows(links, flows, answers, refusals) {
  const base = { scale: links, size: `${shownCount(links)} links, ${shownCount(Math.round(links * flows))} flows` };
  const rivals = names.filter((name) => !name.startsWith("liantu") && refusals.get(name) !== "not asked");
  const timeOf = (/** @type {string} */ tool) => {
    const own = warm(answers.get(tool) ?? []);
    return own.length === 0 ? null : { median: middleOf(own, "cpu"), least: sorted(own, "cpu")[0] ?? Number.NaN };
  };
  const crossingsOf = (/** @type {string} */ tool) => answers.get(tool)?.[0]?.crossings ?? null;
  const times = Object.fromEntries(rivals.map((tool) => [tool, timeOf(tool) ?? refusals.get(tool)]));
  const crossings = Object.fromEntries(rivals.map((tool) => [tool, crossingsOf(tool)]));
  const density = String(flows);
  report({ ...base, id: `layout-${density}`, what: "layout, processor", ours: timeOf("liantu"), rivals: times });
  report({
    ...base,
    id: `layout-routed-${density}`,
    what: "layout with routes, processor",
    ours: timeOf("liantu, routed"),
    rivals: times,
  });
  if (crossingsOf("liantu") === null) return;
  for (const [id, what, tool] of /** @type {const} */ ([
    ["crossings", "crossings, straight lines", "liantu"],
    ["crossings-routed", "crossings, our lines routed", "liantu, routed"],
  ])) {
    report({ ...base, id: `${id}-${density}`, what, unit: "", ours: crossingsOf(tool), rivals: crossings });
  }
}

/** Answers without the first, in which the code of the tool was still cold. @param {readonly Answer[]} answers */
function warm(answers) {
  return answers.length > 1 ? answers.slice(1) : answers;
}

/** @param {readonly Answer[]} answers @param {"ms" | "cpu"} which */
function sorted(answers, which) {
  return answers.map((answer) => answer[which]).toSorted((a, b) => a - b);
}

/** @param {readonly Answer[]} answers @param {"ms" | "cpu"} which */
function middleOf(answers, which) {
  return sorted(answers, which)[answers.length >> 1] ?? Number.NaN;
}

/** @param {readonly Answer[]} answers @param {"ms" | "cpu"} which */
function shown(answers, which) {
  return `${digits(middleOf(answers, which))} (${digits(sorted(answers, which)[0] ?? Number.NaN)})`;
}

/** @param {number} value */
function digits(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
