// @ts-check
/**
 * Total requirement: ours against scipy, on the same problem in the same run; skipped where no Python has scipy.
 *
 * Both solves of scipy, spsolve (SuperLU) and repeated x = y + Ax (Jacobi), are timed inside Python with the matrix at hand;
 * ours is timed with the chain compiled ("warm"), and makes its map of amounts by key besides. All answers are checked.
 * `LIANTU_PYTHON` names the Python to use.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { compileChain, readChain, requirement } from "../packages/core/dist/index.js";
import { generateChain } from "./generate-chain.mjs";
import { checkNumber, report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

const SOLVER = path.join(import.meta.dirname, "solve.py");

/** @returns {string | undefined} A Python that has scipy. */
function findPython() {
  const { LIANTU_PYTHON } = process.env;
  const candidates = LIANTU_PYTHON === undefined ? ["python3", "/usr/bin/python3", "python"] : [LIANTU_PYTHON];
  return candidates.find((python) => spawnSync(python, ["-c", "import scipy.sparse.linalg"]).status === 0);
}

/**
 * Starts the solver in Python on a problem.
 *
 * @param {string} python
 * @param {string} file
 */
async function startSolver(python, file) {
  const child = spawn(python, [SOLVER, file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @returns {Promise<string>} */
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error("the solver in Python ended early");
    return value;
  };
  await nextLine();
  return {
    /** @param {string} word */
    async ask(word) {
      child.stdin.write(`${word}\n`);
      return nextLine();
    },
    end: () => child.stdin.end(),
  };
}

/** @param {string} python @param {number} links @param {number} backward @param {string} file */
async function compare(python, links, backward, file) {
  const { chain } = readChain(generateChain({ links, backward, seed: links }));
  if (chain === null) throw new Error("the generated chain cannot be read");
  const { keys, inputs } = compileChain(chain);
  const demand = new Map(keys.map((key, id) => [key, 1 + (id % 7)]));
  const problem = {
    size: keys.length,
    demand: [...demand.values()],
    supplier: [...inputs.from],
    consumer: [...inputs.to],
    coefficient: [...inputs.base],
  };
  writeFileSync(file, JSON.stringify(problem));
  const solver = await startSolver(python, file);
  const amounts = [...requirement(chain, demand).requirement.values()];
  for (const method of ["spsolve", "jacobi"]) {
    await solver.ask(method);
    /** @type {number[]} */
    const expected = JSON.parse(await solver.ask("answer"));
    amounts.forEach(({ base }, id) => checkNumber(`${method}, ${String(keys[id])}`, base, expected[id]));
  }
  const milliseconds = async (/** @type {string} */ method) => 1000 * Number(await solver.ask(method));
  const [warm, direct, repeated] = await timeInTurns(
    [() => requirement(chain, demand), () => milliseconds("spsolve"), () => milliseconds("jacobi")],
    { least: 5 },
  );
  solver.end();
  report({
    id: backward === 0 ? "requirement-scipy" : "requirement-scipy-cycles",
    what: backward === 0 ? "total requirement" : `total requirement, ${String(backward * 100)} % of flows back`,
    scale: links,
    size: `${shownCount(links)} links`,
    ours: warm ?? null,
    rivals: { "scipy spsolve": direct, "scipy, Jacobi": repeated },
  });
  return {
    back: `${String(backward * 100)} %`,
    links,
    "spsolve ms": shownTime(direct),
    "Jacobi ms": shownTime(repeated),
    "ours, warm ms": shownTime(warm),
    "× spsolve": shownRatio(direct, warm),
    "× Jacobi": shownRatio(repeated, warm),
  };
}

const python = findPython();
if (python === undefined) {
  console.log("skipped: no Python with scipy was found; LIANTU_PYTHON can name one");
} else {
  const folder = mkdtempSync(path.join(tmpdir(), "liantu-bench-"));
  try {
    const rows = [];
    for (const backward of [0, 0.05]) {
      for (const links of [100, 1000, 10_000, 100_000]) {
        rows.push(await compare(python, links, backward, path.join(folder, "problem.json")));
      }
    }
    console.log("milliseconds: median (minimum)");
    console.table(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
