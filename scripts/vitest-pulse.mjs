// @ts-check
/**
 * A Vitest reporter for `vitest-stage.mjs`: it writes which test it is at into the file LIANTU_TEST_PULSE, and into files
 * beside it the tests that fail and those that passed only at a second try, for a run that is ended leaves no report.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { root } from "./table.mjs";

const file = process.env.LIANTU_TEST_PULSE;

/** @param {string} place */
function beat(place) {
  if (file !== undefined) writeFileSync(file, place);
}

/** @param {import("vitest/node").TestModule} module */
const nameOf = (module) => module.moduleId.replace(`${root}/`, "");

/** @implements {import("vitest/node").Reporter} */
export default class Pulse {
  /** @param {import("vitest/node").TestModule} module */
  onTestModuleStart(module) {
    beat(`in ${nameOf(module)}`);
  }

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseReady(test) {
    beat(`in ${nameOf(test.module)}: ${test.fullName}`);
  }

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    if (file !== undefined && test.result().state === "failed") {
      appendFileSync(`${file}.failed`, `${nameOf(test.module)}: ${test.fullName}\n`);
    }
    if (file !== undefined && test.diagnostic()?.flaky === true) {
      const [reason = ""] = test.result().errors?.[0]?.message.split("\n") ?? [];
      appendFileSync(`${file}.flaky`, `${nameOf(test.module)}: ${test.fullName}; before: ${reason}\n`);
    }
    beat(`after ${nameOf(test.module)}: ${test.fullName}`);
  }

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleEnd(module) {
    beat(`after ${nameOf(module)}`);
  }

  onTestRunEnd() {
    beat("after the last test");
  }
}
