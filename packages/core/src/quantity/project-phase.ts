/**
 * Phases of a project: 一期, 二期工程, 首期, 远期.
 *
 * @module
 */
import { parseChineseNumber } from "./chinese-number.js";

const PHASE = /(?:第)?([一二三四五六七八九十]|[1-9]|I{1,3}|Ⅰ|Ⅱ|Ⅲ|首|近|远)(?:期(?![间限刊货望待末权])|阶段)/gu;
const WHOLE = /全部|总[规产投面占用]|合计|共计|总计|项目总|全面/u;
const NAMES: Readonly<Record<string, number | string>> = {
  首: 1,
  近: "近期",
  远: "远期",
  I: 1,
  II: 2,
  III: 3,
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
};

/** What words say of phases. */
export interface PhaseWords {
  /** The phase named last; `null` if none is, `"several"` if more than one is named together (一期、二期). */
  readonly phase: number | string | null;
  /** Whether words such as 全部 or 总投资, after any phase, speak of the whole project again. */
  readonly isWhole: boolean;
  /** Whether the phase is a heading (一期：), which holds until the next. */
  readonly isHeading: boolean;
}

/**
 * Reads what words say of phases.
 *
 * @param words - Short text, in half width.
 * @returns The phase named last in it.
 */
export function phaseIn(words: string): PhaseWords {
  let phase: number | string | null = null;
  let end = 0;
  for (const match of words.matchAll(PHASE)) {
    const name = match[1] ?? "";
    phase = NAMES[name] ?? parseChineseNumber(name);
    end = match.index + match[0].length;
  }
  return {
    phase,
    isWhole: WHOLE.test(words.slice(end)),
    isHeading: phase !== null && /^[^,。]{0,4}:/u.test(words.slice(end)),
  };
}
