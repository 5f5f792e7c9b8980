/**
 * Stage or status of a project, read from the words of a ledger.
 *
 * @module
 */
import { PROJECT_STAGES, PROJECT_STATUSES, statusOfStage } from "@liantu/core";
import type { ProjectStage, ProjectStatus } from "@liantu/core";
import { compactText } from "./cell-text.js";
import { STAGE_WORDS } from "./stage-words.js";
import type { StageMeaning } from "./types.js";

/** Words that tell one state. */
export interface StageRead {
  /** What was found. */
  readonly kind: "read";
  /** Stage, where the words tell it. */
  readonly stage?: ProjectStage;
  /** Status; `null` for a project on hold or ended. */
  readonly status: ProjectStatus | null;
  /** Words that it was read from. */
  readonly words: string;
  /** Set where the words only tell what is not so: 未建成 may be anything before it, so that all other words say more. */
  readonly isDenial?: true;
}

/** Words that tell of several states: of phases, or of none that can be chosen. */
export interface StageAmbiguous {
  /** What was found. */
  readonly kind: "ambiguous";
  /** Words that pull apart. */
  readonly words: readonly string[];
}

/** Words that tell no state. */
export interface StageUnknown {
  /** What was found. */
  readonly kind: "unknown";
}

/** What words of progress say. */
export type StageReading = StageRead | StageAmbiguous | StageUnknown;

interface Found {
  readonly word: string;
  readonly meaning: StageMeaning;
  // what is left of a word that is denied: 未建成 is still being built
  readonly isDenial?: true;
}

const LONGEST = Math.max(...Array.from(STAGE_WORDS.keys(), (word) => word.length));
const MAX_LENGTH = 2000;
const BETWEEN = "(?:按期|如期|按时|按计划|实现|正式|真正|完全|全部|全面|及时|实际|顺利|完成|取得|办理|进行)?";
const NOT = new RegExp(`(?:未|没|没有|不|不再|停止|尚无|无法|未能|没能|不能)${BETWEEN}$`, "u");
const NOT_YET = new RegExp(`(?:尚|暂|还|仍|并)?(?:未|没有?)(?:能)?${BETWEEN}$`, "u");
const LATER = /(?:预计|计划|力争|争取|有望|确保|拟|将|目标|预期|待|后|具备|推动|尽快|早日|准备|下一步)[^,,。;；、]*$/u;
// 投产后停产: a stop that came after is no plan
const PLANNED = /(?:预计|计划|拟|将|目标|预期|待|准备|下一步)[^,,。;；、]*$/u;
const CLAUSE = /[,,。;；\n]/u;
const PHASE = /(?:[一二三四五六七八九十\d]期|首期|近期|远期|[一二三四]阶段|\d号线)/u;
const TO_BE_SIGNED = /(?:拟|预计|计划|有望|力争|争取|准备|近期|即将|将)[^,,。;；、]{0,10}签(?:约|订|署)/u;
const UNSURE = /^(?:是|否|已|未|√|×)$/u;

/**
 * Reads how far a project is.
 *
 * Words that a text denies (尚未投产) or puts in the future (预计6月投产) do not count. Of several words the furthest stage
 * counts, as 已签约、已备案 tells one story; on hold and ended win over all. Phases that differ are ambiguous. Where nothing
 * else is said, what is not built yet (未建成、尚未投产) is under construction, and what is not started is planned.
 *
 * @param text - Words of a ledger.
 * @param own - What words stand for, tried before {@link STAGE_WORDS}; a text that is one of them is read as it says.
 * @returns Stage or status, and the words that it rests on.
 * @remarks O(length).
 */
export function readStage(text: string, own: ReadonlyMap<string, StageMeaning> = new Map()): StageReading {
  const compact = compactText(text).slice(0, MAX_LENGTH);
  const given = own.get(compact) ?? own.get(text.trim());
  if (given !== undefined) return meaningOf([{ word: compact, meaning: given }], false);
  if (UNSURE.test(compact)) return { kind: "unknown" };
  const found = wordsIn(compact, own);
  if (found.length > 0) return meaningOf(found, PHASE.test(compact));
  // what is to be signed is being talked about
  const [toBeSigned] = TO_BE_SIGNED.exec(compact) ?? [];
  if (toBeSigned === undefined) return { kind: "unknown" };
  return { kind: "read", stage: "negotiating", status: "planned", words: toBeSigned, isDenial: true };
}

/**
 * Reads a column of yes or no: 是否开工.
 *
 * @param text - Text of a cell.
 * @returns `null` if it is neither.
 */
export function readYesNo(text: string): boolean | null {
  const compact = compactText(text);
  if (/^(?:是|已|有|√|✓|✔|对|yes|y|true|1|已入库|入库|已入统|已纳统|已开工|已纳入)$/iu.test(compact)) return true;
  return /^(?:否|未|不|×|✗|no|n|false|0|未入库|尚未入库|未入统|未纳统|未开工|未纳入|待入库|拟入库)$/iu.test(compact)
    ? false
    : null;
}

// longest words first at every place, none within another
function wordsIn(text: string, own: ReadonlyMap<string, StageMeaning>): readonly Found[] {
  const longest = Math.max(LONGEST, ...Array.from(own.keys(), (word) => word.length));
  const found: Found[] = [];
  for (let from = 0; from < text.length; from += 1) {
    for (let length = Math.min(longest, text.length - from); length >= 2; length -= 1) {
      const word = text.slice(from, from + length);
      const meaning = own.has(word) ? own.get(word) : STAGE_WORDS.get(word);
      // 未建 in 未建成 denies another word
      if (meaning === undefined || (word === "未建" && /^[成完好]/u.test(text.slice(from + length)))) continue;
      const clause = text.slice(0, from).split(CLAUSE).pop() ?? "";
      const isStop = meaning === "on-hold" || meaning === "ended";
      if ((isStop ? PLANNED : LATER).test(clause)) {
        // in the future
      } else if (!NOT.test(clause)) found.push({ word, meaning });
      else found.push(...denied(word, meaning, clause));
      from += length - 1;
      break;
    }
  }
  return found;
}

function denied(word: string, meaning: StageMeaning, clause: string): readonly Found[] {
  const [not = ""] = NOT_YET.exec(clause) ?? [];
  // 未达产 is perhaps in operation
  if (not === "" || meaning === null || meaning === "full-capacity") return [];
  if (meaning === "started") return [{ word: `${not}${word}`, meaning: "planned", isDenial: true }];
  const isBuilt = meaning === "operating" || meaning === "built";
  return isBuilt ? [{ word: `${not}${word}`, meaning: "under-construction", isDenial: true }] : [];
}

function meaningOf(all: readonly Found[], hasPhases: boolean): StageReading {
  const told = all.filter(({ isDenial }) => isDenial !== true);
  const isDenied = told.length === 0;
  // 已投产，未投产; but 已建成，未投产 is one story
  const isContradiction = told.some(({ meaning }) => meaning === "operating" || meaning === "full-capacity");
  const isPlanned = all.some(({ meaning }) => meaning === "planned");
  const found = isDenied
    ? all.filter(({ meaning }) => !isPlanned || meaning === "planned")
    : isContradiction || hasPhases
      ? all
      : told;
  const reading = settled(found, hasPhases);
  if (isContradiction && found.length > told.length && reading.kind === "read") {
    return { kind: "ambiguous", words: [...new Set(found.map(({ word }) => word))] };
  }
  return isDenied && reading.kind === "read" ? { ...reading, isDenial: true } : reading;
}

function settled(found: readonly Found[], hasPhases: boolean): StageReading {
  const words = [...new Set(found.map(({ word }) => word))];
  const meanings = new Set(found.map(({ meaning }) => meaning));
  if (meanings.has(null)) return { kind: "ambiguous", words };
  const stages = [...meanings].filter(isStage);
  const statuses = [...meanings].filter(isStatus);
  const shown = new Set([...stages.map(statusOfStage), ...statuses]);
  if (hasPhases && shown.size > 1) return { kind: "ambiguous", words };
  const stage = [...stages].sort((a, b) => PROJECT_STAGES.indexOf(b) - PROJECT_STAGES.indexOf(a))[0];
  const status = [...statuses].sort((a, b) => PROJECT_STATUSES.indexOf(a) - PROJECT_STATUSES.indexOf(b))[0];
  const list = words.join("、");
  if (stage === undefined) return status === undefined ? { kind: "unknown" } : { kind: "read", status, words: list };
  const ofStage = statusOfStage(stage);
  if (status === undefined || ofStage === null || ofStage === status) {
    return { kind: "read", stage, status: ofStage, words: list };
  }
  // 续建，已投产: the stage says more; 已开工，未开工 contradict each other
  return status === "under-construction" && ofStage === "built"
    ? { kind: "read", stage, status: ofStage, words: list }
    : { kind: "ambiguous", words };
}

function isStage(meaning: StageMeaning): meaning is ProjectStage {
  return (PROJECT_STAGES as readonly StageMeaning[]).includes(meaning);
}

function isStatus(meaning: StageMeaning): meaning is ProjectStatus {
  return (PROJECT_STATUSES as readonly StageMeaning[]).includes(meaning);
}
