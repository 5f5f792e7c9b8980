// @ts-check
/**
 * Runs one Vitest project and counts its tests by its own report.
 *
 * A browser can stand still for ever without a word: a page whose frame never loads or whose process dies is waited for
 * without an end (vitest 4, issues 10791 and 11243). So the project runs in parts, each in a browser of its own, and a
 * part in which nothing begins or ends for some minutes is ended and run once more, which the summary says. A part in which
 * a test has failed is never run again, and one that stands still twice fails with the name of the test it was at. Where a
 * test has a second try (vite.config.ts), the summary names each that needed it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { node } from "./children.mjs";
import { root, tool } from "./table.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, output: string, notes: string[] }} Outcome */

/** No test takes as long; those of a deep run draw many times as many cases. */
const silentMinutes = () => (process.env.LIANTU_DEEP === undefined ? 6 : 25);

const scratch = mkdtempSync(path.join(os.tmpdir(), "liantu-vitest-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** @param {string} file */
function placeAfterSilence(file) {
  const minutes = (Date.now() - statSync(file).mtimeMs) / 60_000;
  return minutes < silentMinutes() ? undefined : readFileSync(file, "utf8");
}

/**
 * @param {string} project
 * @param {string} part As `--shard` takes it.
 * @returns {Promise<Outcome & { stoodStill?: string }>} `stoodStill` where it says nothing against running it once more.
 */
async function runPart(project, part) {
  const folder = mkdtempSync(path.join(scratch, "part-"));
  const [report, pulse] = [path.join(folder, "report.json"), path.join(folder, "pulse")];
  writeFileSync(pulse, "before the first test");
  /** @type {string | undefined} */
  let stoodStill;
  const reporters = ["default", "json", path.join(root, "scripts/vitest-pulse.mjs")].map(
    (name) => `--reporter=${name}`,
  );
  const { status, output } = await node(
    [tool("vitest"), "run", "--project", project, `--shard=${part}`, ...reporters, `--outputFile.json=${report}`],
    {
      env: { LIANTU_TEST_PULSE: pulse },
      stoppedBy: () => {
        stoodStill ??= placeAfterSilence(pulse);
        return stoodStill && `nothing happened for ${silentMinutes()} minutes, ${stoodStill}`;
      },
    },
  );
  /** @param {string} kind */
  const named = (kind) =>
    existsSync(`${pulse}.${kind}`) ? readFileSync(`${pulse}.${kind}`, "utf8").trimEnd().split("\n") : [];
  const [broken, notes] = [named("failed"), named("flaky").map((name) => `passed at the second try only: ${name}`)];
  if (broken.length > 0 && stoodStill !== undefined) {
    const said = `${output}failed before that:\n${broken.join("\n")}\n`;
    return { passed: 0, failed: broken.length, skipped: 0, output: said, notes };
  }
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // no report: it did not come to its end, which its status says
  }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = counts;
  // A file that cannot be loaded, an unhandled error or an empty run fails without a failed test.
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed, failed, skipped: numPendingTests + numTodoTests, output, notes, stoodStill };
}

/**
 * @param {string} project
 * @param {number} [parts]
 * @returns {Promise<Outcome>}
 */
export async function vitestStage(project, parts = 1) {
  /** @type {Outcome} */
  const all = { passed: 0, failed: 0, skipped: 0, output: "", notes: [] };
  for (let index = 1; index <= parts; index++) {
    const part = `${index}/${parts}`;
    let outcome = await runPart(project, part);
    if (outcome.stoodStill !== undefined) {
      all.notes.push(`part ${part} stood still ${outcome.stoodStill}; it was run once more`);
      outcome = await runPart(project, part);
    }
    all.notes.push(...outcome.notes);
    all.passed += outcome.passed;
    all.failed += outcome.failed;
    all.skipped += outcome.skipped;
    if (outcome.failed > 0) all.output += outcome.output.endsWith("\n") ? outcome.output : `${outcome.output}\n`;
  }
  return all;
}
