/**
 * Runs of the command line with files from memory and captured output.
 *
 * @module
 */
import { run } from "../src/run.js";

/** What a run printed and ended with. */
export interface CapturedRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Text files written, by name. */
  readonly written: ReadonlyMap<string, string>;
  /** Other files written, by name. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Files by name; a string is written as UTF-8, anything but bytes as JSON. "-" is standard input. */
export type Files = Readonly<Record<string, unknown>>;

/** Runs the command line. */
export async function capturedRun(argv: readonly string[], files: Files = {}, columns = 120): Promise<CapturedRun> {
  let [out, err] = ["", ""];
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const code = await run(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    read: async (path) => {
      const file = files[path];
      if (file === undefined) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
      return file instanceof Uint8Array
        ? file
        : new TextEncoder().encode(typeof file === "string" ? file : JSON.stringify(file));
    },
    write: async (path, content) => {
      if (path.startsWith("nowhere/")) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
      if (typeof content === "string") written.set(path, content);
      else bytes.set(path, content);
    },
    isSameFile: async (path, other) => path.toLowerCase() === other.toLowerCase(),
    columns,
  });
  return { code, out, err, written, bytes };
}

/** Raw material → cathode → cell, with 2 GWh of cells built; the cathode is blank, copper foil is not surveyed. */
export function cellChain(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: "liantu-chain",
    version: 1,
    id: "cells",
    name: "电池链",
    nameEn: "Cell chain",
    region: { code: "620300", name: "金昌市" },
    asOf: "2024-01-31",
    surveyed: true,
    links: [
      { id: "carbonate", name: "碳酸锂", nameEn: "Lithium carbonate", stage: "upstream", unit: "t/a" },
      {
        id: "cathode",
        name: "磷酸铁锂正极材料",
        nameEn: "LFP cathode",
        stage: "midstream",
        unit: "t/a",
        typicalProject: { capacity: 1000 },
      },
      { id: "foil", name: "铜箔", nameEn: "Copper foil", stage: "midstream", unit: "t/a", surveyed: false },
      { id: "cell", name: "电芯", nameEn: "Cell", stage: "downstream", unit: "GWh/a" },
    ],
    flows: [
      { from: "carbonate", to: "cathode", coefficient: 0.24 },
      { from: "cathode", to: "cell", coefficient: { low: 2000, base: 2200, high: 2500 } },
      { from: "foil", to: "cell", coefficient: 600 },
      { from: "cell", to: "carbonate", coefficient: 23.166, kind: "credit" },
    ],
    enterprises: [{ id: "a", name: "甲公司" }],
    projects: [
      { id: "p1", name: "一期", enterprise: "a", link: "cell", stage: "operating", capacity: 2 },
      { id: "p2", name: "在谈项目", link: "cathode", stage: "negotiating", capacity: 5000 },
    ],
    indicators: [{ name: "本地化供给率", value: "77%以上", source: "日报" }],
    ...changes,
  };
}
