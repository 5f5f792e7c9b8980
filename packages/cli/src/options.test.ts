import { ANALYZE_OPTIONS, MEASURES } from "@liantu/core";
import type { OptionDescriptor } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../test/captured-run.js";
import { readCommandLine } from "./command-line.js";
import { readOptions } from "./input/read-options.js";
import { optionUsage } from "./options.js";
import { UsageError } from "./usage-error.js";

const NUMBER: OptionDescriptor = {
  name: "share",
  flag: "target",
  kind: "number",
  label: { zh: "份额", en: "Share" },
  help: { zh: "份额", en: "share" },
};

describe("options of the library", () => {
  test.each(["analyze", "opportunities"])(
    "%s takes every option of the analysis and its help shows each",
    async (name) => {
      const { out } = await capturedRun(["help", name]);
      for (const { flag, kind, values = [], default: standard } of ANALYZE_OPTIONS) {
        expect(out).toContain(`--${flag}`);
        for (const { value } of values) expect(out).toContain(value);
        if (kind === "choice") expect(out).toContain(`默认 ${String(standard)}`);
        const value = kind === "flag" ? [] : ["x"];
        expect(readCommandLine([name, `--${flag}`, ...value]).options.has(flag)).toBe(true);
      }
    },
  );

  test("every measure is listed in the help, and has help of its own", async () => {
    const { out } = await capturedRun(["help", "measure", "--lang", "en"]);
    for (const { id, options } of MEASURES) {
      expect(out).toContain(`  ${id} `);
      const own = await capturedRun(["measure", id, "--help", "--lang", "en"]);
      expect(own).toEqual(await capturedRun(["help", "measure", id, "--lang", "en"]));
      for (const option of options) expect(own.out).toContain(optionUsage(option, "en"));
    }
  });

  test("no option does two different things, so that one table of them is enough", () => {
    const kinds = new Map<string, string>();
    for (const { flag, kind } of MEASURES.flatMap(({ options }) => options)) {
      expect(kinds.get(flag) ?? kind).toBe(kind);
      kinds.set(flag, kind);
    }
  });

  test("a number is read, and nothing else is", async () => {
    const chain = await import("@liantu/core").then((core) => core.readChain(cellChain()).chain);
    const read = (text: string): unknown => {
      const optionsFor = readOptions(readCommandLine(["analyze", `--target=${text}`]), [NUMBER], "analyze");
      return chain === null ? null : optionsFor(chain)["share"];
    };
    expect(read("-0.5")).toBe(-0.5);
    for (const text of ["half", " ", "1e999", "1,5"]) expect(() => read(text)).toThrow(UsageError);
  });
});
