/**
 * Every option of the command line: a few of its own, the rest from the descriptions of the library's measures.
 *
 * @module
 */
import { ANALYZE_OPTIONS, MEASURES } from "@liantu/core";
import type { MeasureDescriptor, OptionDescriptor } from "@liantu/core";
import type { Language } from "./language.js";

/** Commands by name. */
export const COMMANDS = [
  "analyze",
  "opportunities",
  "require",
  "measure",
  "import",
  "template",
  "convert",
  "render",
  "report",
  "diff",
  "portfolio",
  "projects",
  "targets",
  "resources",
  "validate",
  "help",
] as const;

/** One of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number];

/** How an option is read. */
export interface OptionKind {
  /** Whether it takes a value. */
  readonly type: "boolean" | "string";
  /** One letter that stands for it. */
  readonly short?: string;
  /** Commands that know it; all of them if absent. */
  readonly commands?: readonly CommandName[];
}

const JSON_COMMANDS: readonly CommandName[] = [
  "analyze",
  "opportunities",
  "require",
  "measure",
  "import",
  "diff",
  "portfolio",
  "projects",
  "targets",
  "resources",
  "validate",
];

const OWN_OPTIONS: Readonly<Record<string, OptionKind>> = {
  json: { type: "boolean", commands: JSON_COMMANDS },
  why: { type: "string", commands: ["analyze", "opportunities"] },
  measure: { type: "string", commands: ["analyze"] },
  output: { type: "string", short: "o", commands: ["opportunities", "import", "template", "render", "report"] },
  chain: { type: "string", commands: ["import", "template"] },
  sheet: { type: "string", commands: ["import"] },
  place: { type: "string", commands: ["import"] },
  same: { type: "string", commands: ["import"] },
  repeats: { type: "string", commands: ["import"] },
  repeat: { type: "string", commands: ["import"] },
  column: { type: "string", commands: ["import"] },
  word: { type: "string", commands: ["import"] },
  mapping: { type: "string", commands: ["import"] },
  older: { type: "string", commands: ["import"] },
  "as-of": { type: "string", commands: ["import", "projects"] },
  year: { type: "string", commands: ["projects"] },
  from: { type: "string", commands: ["projects"] },
  to: { type: "string", commands: ["projects"] },
  "in-library": { type: "boolean", commands: ["projects"] },
  candidates: { type: "string", commands: ["targets"] },
  link: { type: "string", commands: ["targets", "report"] },
  top: { type: "string", commands: ["targets"] },
  faulty: { type: "string", commands: ["import"] },
  contacts: { type: "boolean", commands: ["convert", "render"] },
  enterprises: { type: "boolean", commands: ["convert"] },
  paper: { type: "string", commands: ["render"] },
  portrait: { type: "boolean", commands: ["render"] },
  tiles: { type: "string", commands: ["render"] },
  level: { type: "string", commands: ["render"] },
  palette: { type: "string", commands: ["render"] },
  lens: { type: "string", commands: ["render"] },
  dpi: { type: "string", commands: ["render"] },
  title: { type: "string", commands: ["render", "report"] },
  mark: { type: "string", commands: ["render", "report"] },
  before: { type: "string", commands: ["report"] },
  date: { type: "string", commands: ["report"] },
  unit: { type: "string", commands: ["report"] },
  omit: { type: "string", commands: ["report"] },
  "with-contacts": { type: "boolean", commands: ["report"] },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
};

/** Options of the library by the command that takes them. */
const DESCRIBED: readonly (readonly [CommandName, readonly OptionDescriptor[]])[] = [
  // those of the measures for `--measure`
  ["analyze", [...ANALYZE_OPTIONS, ...MEASURES.flatMap(({ options }) => options)]],
  ["opportunities", ANALYZE_OPTIONS],
  ["require", optionsOfMeasure("requirement")],
  ["measure", MEASURES.flatMap(({ options }) => options)],
];

/** Options of the measures by name. */
export const MEASURE_OPTION_FLAGS: ReadonlySet<string> = new Set(
  MEASURES.flatMap(({ options }) => options.map(({ flag }) => flag)),
);

/** Options by name. */
export const OPTIONS: ReadonlyMap<string, OptionKind> = collect();

/**
 * Describes the options of a measure.
 *
 * @param id - Key of the measure.
 * @returns Its options; none if there is no such measure.
 */
export function optionsOfMeasure(id: string): readonly OptionDescriptor[] {
  return MEASURES.find((measure: MeasureDescriptor) => measure.id === id)?.options ?? [];
}

/**
 * Writes an option as the help does.
 *
 * @param option - Option.
 * @param language - Language.
 * @returns Such as `--basis capacity|target`; values that are too many to fit are left to the text beside it.
 */
export function optionUsage({ flag, kind, values = [] }: OptionDescriptor, language: Language): string {
  const zh = language === "zh";
  const words = values.map(({ value }) => value).join("|");
  switch (kind) {
    case "flag":
      return `--${flag}`;
    case "amounts":
      return `--${flag} ${zh ? "环节=数量" : "LINK=AMOUNT"}`;
    case "link":
      return `--${flag} ${zh ? "环节" : "LINK"}`;
    case "number":
      return `--${flag} ${zh ? "数值" : "NUMBER"}`;
    case "choice":
      return `--${flag} ${words.length <= LONGEST_CHOICE ? words : zh ? "值" : "VALUE"}`;
    case "choices":
      return `--${flag} ${zh ? "值,值" : "VALUE,VALUE"}`;
  }
}

const LONGEST_CHOICE = 16;

function collect(): ReadonlyMap<string, OptionKind> {
  const all = new Map(Object.entries(OWN_OPTIONS));
  for (const [command, descriptors] of DESCRIBED) {
    for (const { flag, kind } of descriptors) {
      const known = new Set(all.get(flag)?.commands).add(command);
      all.set(flag, { type: kind === "flag" ? "boolean" : "string", commands: [...known] });
    }
  }
  return all;
}
