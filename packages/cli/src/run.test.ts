import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../test/captured-run.js";
import { COMMANDS } from "./options.js";

const files = { "chain.json": cellChain() };

describe("wrong usage ends with 2 and says what was expected", () => {
  test.each([
    [["analyse", "chain.json"], "analyze"],
    [["analyze", "chain.json", "--targt", "cell=1"], "--target"],
    [["analyze"], "CHAIN"],
    [["analyze"], "liantu: analyze CHAIN：缺少文件名"],
    [["analyze", "chain.json", "more.json"], "more.json"],
    [["analyze", "chain.json", "--basis", "targets"], "capacity"],
    [["analyze", "chain.json", "--basis"], "--basis"],
    [["analyze", "chain.json", "--basis", "--json"], "--basis"],
    [["analyze", "chain.json", "--json=yes"], "--json"],
    [["analyze", "chain.json", "--planned-from", "sign"], "signed"],
    [["analyze", "chain.json", "--demand-statuses", "built,planed"], "planned"],
    [["analyze", "chain.json", "--target", "cell"], "cell-lfp=20"],
    [["analyze", "chain.json", "--target", "cell=-3"], "不能为负"],
    [["analyze", "chain.json", "--target", "cell=1e999"], "过大"],
    [["analyze", "chain.json", "--target", "cell=1.1e15"], "过大"],
    [["require", "chain.json", "--target", "cell=1e308", "--json"], "过大"],
    [["require", "chain.json", "--target", "cell=1e308TWh"], "过大"],
    [["require", "chain.json", "--target", "cell=2e12TWh", "--lang", "en"], "too large"],
    [["opportunities", "chain.json", "--target", "cell=1e300", "--lang=en"], "too large"],
    [["measure", "requirement", "chain.json", "--target", "cell=−2", "--lang=en"], "negative"],
    [["analyze", "chain.json", "--target", "sell=20"], "cell"],
    [["analyze", "chain.json", "--target", "cell=20t"], "GWh/a"],
    [["analyze", "chain.json", "--target", "cell=1", "--target", "电芯=2"], "电芯"],
    [["analyze", "chain.json", "--why", "cathod"], "cathode"],
    [["validate", "chain.json", "--why", "cell"], "--why"],
    [["require", "chain.json"], "--target"],
    [["help", "analyse"], "analyze"],
    [["help", "measure", "ballance"], "balance"],
    [["opportunities"], "CHAIN"],
    [["opportunities", "chain.json", "--why", "cathod"], "cathode"],
    [["opportunities", "chain.json", "--planned-from", "sign"], "signed"],
    [["opportunities", "chain.json", "-o"], "--output"],
    [["opportunities", "chain.json", "-o", "list.xls"], "旧格式"],
    [["opportunities", "chain.json", "-o", "list.ET"], "旧格式"],
    [["opportunities", "chain.json", "-o", "list"], ".json"],
    [["opportunities", "chain.json", "-o", "-"], ".json"],
    [["opportunities", "chain.json", "-o", "chain.json"], "chain.json"],
    [["opportunities", "chain.json", "-o", "Chain.json"], "Chain.json"],
    [["analyze", "chain.json", "-o", "list.csv"], "--output"],
    [["measure", "ballance", "chain.json"], "balance"],
    [["measure", "ballance"], "balance"],
    [["measure", "balance"], "CHAIN"],
    [["measure", "balance", "chain.json", "more.json"], "more.json"],
    [["measure", "requirement", "chain.json"], "--target"],
    [["measure", "bottleneck", "chain.json"], "--link"],
    [["measure", "bottleneck", "chain.json", "--link", "sell"], "cell"],
    [["measure", "bottleneck", "chain.json", "--link", "cell", "--horizon", "future"], "underConstruction"],
    [["measure", "tier", "chain.json", "--basis", "target"], "--basis"],
    [["analyze", "chain.json", "--horizon", "built"], "--horizon"],
    [["analyze", "chain.json", "--lang", "fr"], "zh"],
    [["--frobnicate"], "--frobnicate"],
    [["toString"], "toString"],
    [["analyze", "chain.json", "--constructor"], "--constructor"],
  ])("%j", async (argv, expected) => {
    const { code, out, err, written } = await capturedRun(argv, files);
    expect({ code, out, written: written.size }).toEqual({ code: 2, out: "", written: 0 });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test("no command at all shows the help on standard error", async () => {
    const { code, out, err } = await capturedRun([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("liantu");
  });

  test("the message speaks the language asked for, and obeys no escape in an argument", async () => {
    const { err } = await capturedRun(["\u001B[31manalyse", "--lang", "en"]);
    expect(err).toContain('there is no command "<U+001B>[31manalyse"');
  });
});

describe("help and version", () => {
  test.each([[["--help"]], [["-h"]], [["help"]]])("%j shows the commands in Chinese", async (argv) => {
    const { code, out } = await capturedRun(argv);
    expect(code).toBe(0);
    for (const word of ["用法", ...COMMANDS]) expect(out).toContain(word);
  });

  test.each(COMMANDS)("help of %s is the same by either way, in both languages", async (command) => {
    const [asked, option] = [await capturedRun(["help", command]), await capturedRun([command, "--help"])];
    if (command !== "help") expect(option).toEqual(asked);
    expect(asked.out).toContain("用法");
    expect((await capturedRun(["help", command, "--lang", "en"])).out).toContain("Usage: liantu");
  });

  test("every line of the help fits a wide terminal", async () => {
    const { displayWidth } = await import("./text/east-asian-width.js");
    for (const command of COMMANDS) {
      for (const lang of ["zh", "en"]) {
        const { out } = await capturedRun(["help", command, "--lang", lang]);
        for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(120);
      }
    }
  });

  test.each([["--version"], ["-V"]])("%s shows the version", async (option) => {
    expect(await capturedRun([option])).toMatchObject({ code: 0, out: "0.1.0\n", err: "" });
  });
});

describe("files that are no chain document end with 1", () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ["a file that is not there", {}, "找不到文件"],
    ["an empty file", { "chain.json": utf8("") }, "空"],
    ["UTF-16", { "chain.json": Uint8Array.from([0xff, 0xfe, 0x7b, 0]) }, "UTF-16"],
    ["GBK", { "chain.json": Uint8Array.from([0x7b, 0x22, 0xc1, 0xb4, 0x22, 0x7d]) }, "GBK"],
    ["a workbook", { "chain.json": Uint8Array.from([0x50, 0x4b, 3, 4]) }, "Excel"],
    ["broken JSON", { "chain.json": utf8('{\n"a": }') }, "第 2 行第 6 列"],
    ["JSON that was cut off", { "chain.json": utf8('{"format":\n') }, "结束得太早"],
    ["a list", { "chain.json": [] }, "not-a-document"],
    ["another format", { "chain.json": { format: "other" } }, "wrong-format"],
  ])("%s", async (_, some, expected) => {
    for (const argv of [
      ["analyze"],
      ["opportunities"],
      ["measure", "tier"],
      ["validate"],
      ["require", "--target", "cell=1"],
    ]) {
      const { code, out, err } = await capturedRun([...argv, "chain.json"], some);
      expect(code).toBe(1);
      expect(out + err).toContain(expected);
    }
    const json = await capturedRun(["analyze", "chain.json", "--json"], some);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ chain: null, links: [], issues: [{ severity: "error" }] });
  });

  test("standard input and a byte order mark are read", async () => {
    const { code } = await capturedRun(["validate", "-"], { "-": `\uFEFF${JSON.stringify(cellChain())}` });
    expect(code).toBe(0);
  });
});
