// @ts-check
/**
 * Density against the sums written out in loops, and against numpy where a Python has it (`LIANTU_PYTHON` names one).
 *
 * Both rivals start from the same matrix of amounts; numpy is timed inside Python. Answers are checked against each other.
 */
import { spawnSync } from "node:child_process";
import { economicComplexity, outlookGain, relatednessDensity } from "../packages/core/dist/regional/index.js";
import { randomNumbers } from "./generate-chain.mjs";
import { checkNumber, report, shownCount, shownRatio, shownTime, timeInTurns } from "./measure.mjs";

/** @param {number} regions @param {number} industries */
function matrixOf(regions, industries) {
  const random = randomNumbers(regions);
  return {
    regions: Array.from({ length: regions }, (_, i) => `r${String(i)}`),
    industries: Array.from({ length: industries }, (_, i) => `i${String(i)}`),
    // broad regions have more, common industries are in more of them
    values: Float64Array.from({ length: regions * industries }, (_, at) => {
      const breadth = 0.1 + (0.6 * Math.floor(at / industries)) / regions;
      return random() < breadth * (1 - (0.8 * (at % industries)) / industries) ? Math.round(Math.exp(8 * random())) : 0;
    }),
  };
}

/** @param {ReturnType<typeof matrixOf>} matrix */
function densityByLoops({ regions, industries, values }) {
  const [rows, columns] = [regions.length, industries.length];
  const at = (/** @type {number} */ c, /** @type {number} */ p) => values[c * columns + p] ?? 0;
  const own = regions.map((_, c) => industries.reduce((sum, __, p) => sum + at(c, p), 0));
  const all = industries.map((_, p) => regions.reduce((sum, __, c) => sum + at(c, p), 0));
  const whole = own.reduce((sum, one) => sum + one, 0);
  const m = regions.map((_, c) =>
    industries.map((__, p) => (at(c, p) / (own[c] ?? 0) >= (all[p] ?? 0) / whole ? 1 : 0)),
  );
  const k = industries.map((_, p) => m.reduce((sum, row) => sum + (row[p] ?? 0), 0));
  const phi = k.map((kp, p) =>
    k.map((kq, q) => {
      let both = 0;
      for (let c = 0; c < rows; c += 1) both += (m[c]?.[p] ?? 0) * (m[c]?.[q] ?? 0);
      return p === q ? 0 : both / Math.max(kp, kq);
    }),
  );
  const density = new Float64Array(rows * columns);
  for (let c = 0; c < rows; c += 1) {
    for (let p = 0; p < columns; p += 1) {
      let [near, sum] = [0, 0];
      for (let q = 0; q < columns; q += 1) {
        near += (m[c]?.[q] ?? 0) * (phi[p]?.[q] ?? 0);
        sum += phi[p]?.[q] ?? 0;
      }
      density[c * columns + p] = near / sum;
    }
  }
  return density;
}

const PROGRAM = `
import sys, time, numpy as np
rows, columns = int(sys.argv[1]), int(sys.argv[2])
x = np.frombuffer(sys.stdin.buffer.read(), dtype=np.float64).reshape(rows, columns)
times = []
for _ in range(5):
    start = time.perf_counter()
    m = ((x / x.sum(1)[:, None]) / (x.sum(0) / x.sum()) >= 1).astype(float)
    phi = m.T @ m / m.sum(0)
    np.fill_diagonal(phi, 0)
    phi = np.minimum(phi, phi.T)
    density = m @ (phi / phi.sum(0))
    times.append((time.perf_counter() - start) * 1000)
print(sorted(times)[2], min(times), float(density.sum()))
`;

/** @param {ReturnType<typeof matrixOf>} matrix */
function numpy({ regions, industries, values }) {
  const argv = ["-c", PROGRAM, String(regions.length), String(industries.length)];
  const { status, stdout } = spawnSync(process.env.LIANTU_PYTHON ?? "python3", argv, {
    input: Buffer.from(values.buffer),
  });
  if (status !== 0) return null;
  const [median = 0, least = 0, sum = 0] = stdout.toString().trim().split(" ").map(Number);
  return { median, least, sum };
}

const rows = [];
for (const [regions, industries] of /** @type {[number, number][]} */ (
  process.env.Q
    ? [[30, 100]]
    : [
        [30, 100],
        [100, 400],
        [300, 800],
        [500, 1500],
      ]
)) {
  const matrix = matrixOf(regions, industries);
  const density = relatednessDensity(matrix);
  const isLong = regions > 300;
  // the loops take most of a minute on the largest
  if (!isLong) densityByLoops(matrix).forEach((value, at) => checkNumber(`cell ${String(at)}`, density[at], value));
  const python = numpy(matrix);
  if (python !== null)
    checkNumber(
      "numpy",
      density.reduce((sum, value) => sum + value, 0),
      python.sum,
    );
  const [ours, complexity, gain, loops] = await timeInTurns(
    [
      () => relatednessDensity(matrix),
      () => economicComplexity(matrix),
      () => outlookGain(matrix),
      ...(isLong ? [] : [() => densityByLoops(matrix)]),
    ],
    { least: isLong ? 2 : 3 },
  );
  const base = {
    scale: regions * industries,
    size: `${shownCount(regions)} regions, ${shownCount(industries)} industries`,
  };
  const rivals = { "written-out loops": loops, "numpy, two cores": python };
  report({ ...base, id: "density", what: "relatedness density", ours: ours ?? null, rivals });
  report({ ...base, id: "complexity", what: "economic complexity", ours: complexity ?? null });
  report({ ...base, id: "outlook", what: "outlook gain", ours: gain ?? null });
  rows.push({
    regions,
    industries,
    "density ms": shownTime(ours),
    "loops ms": shownTime(loops),
    "numpy ms": python === null ? "—" : shownTime(python),
    "loops ×": shownRatio(loops, ours),
    "numpy ×": python === null ? "—" : shownRatio(python, ours),
    "complexity ms": shownTime(complexity),
    "outlook gain ms": shownTime(gain),
  });
}
console.log("milliseconds: median (minimum)");
console.table(rows);
