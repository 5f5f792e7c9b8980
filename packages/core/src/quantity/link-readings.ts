/**
 * How the quantities of one text hang together: totals and their parts, before and after an expansion.
 *
 * @module
 */
import { tidy } from "./convert.js";
import type { ReadingDraft } from "./reading-draft.js";
import { parseUnit } from "./unit.js";

const PART = /^\(|其中|包含|包括|[,、(:]含|分为|分别为|分两期|分三期|分期/u;
const PART_OF_MONEY = /其中|包含|包括|[,(:]含/u;
const SUM = /全部|总|合计|共计|达到|累计|形成|达产后|建成后/u;
const CHANGE = /^[^。;!?\n]{0,16}?(?:扩|提|增|升|改|上升|达)[^。;!?\n,]{0,6}(?:至|到|为)[^。;!?\n,]{0,4}$/u;
const CHANGED =
  /(?:(?:扩建|扩能|技改|改造|扩产)后[^,。;]{0,8}|(?:扩|提|增|升)[^,。;]{0,6}(?:至|到|为)(?:年产|约|年)?)$/u;
const ADDED = /新增|增加|扩产|扩增|再建|续建|增产|追加/u;
const ENLARGED = /扩建|扩能|改扩|技改/u;
const EARLIER = /现有|原有|原产能|原来|原年产|原设计|现状/u;
const SIZED: ReadonlySet<string> = new Set(["capacity", "power", "storage"]);
const SUMMED: ReadonlySet<string> = new Set(["capacity", "power", "storage", "money", "land", "building", "people"]);
const TOLERANCE = 1 + 1e-9;

interface Group {
  total: ReadingDraft;
  // size of the total, and of its parts so far
  size: number;
  parts: number;
  isOpen: boolean;
  // what a later total may sum up, and its sum
  loose: ReadingDraft[];
  looseSum: number;
}

// size in base units, and what it can be summed with
interface Measure {
  readonly size: number;
  readonly group: string | null;
}

/**
 * Finds which readings are parts of others, and gives roles of expansion. Changes the drafts.
 *
 * A reading is a part if words say so (其中, 包含) or if it is a phase and the total is not, and only as long as the
 * parts do not exceed the total. A total may also follow its parts (一期3万吨、二期7万吨，全部建成后达到10万吨).
 *
 * @param drafts - Readings of one text, in its order.
 * @remarks O(readings).
 */
export function linkReadings(drafts: readonly ReadingDraft[]): void {
  const measureOf = measurer();
  for (const [index, draft] of drafts.entries()) markChange(draft, drafts[index - 1], measureOf);
  for (const draft of drafts) markGrowth(draft);
  const groups = new Map<string, Group>();
  for (const draft of drafts) {
    const { group: key, size } = measureOf(draft);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { total: draft, size, parts: 0, isOpen: false, loose: [draft], looseSum: size });
    } else if (!joinAsPart(draft, size, group) && !closeAsTotal(draft, size, group)) {
      if (group.isOpen) [group.loose, group.looseSum] = [[], 0];
      Object.assign(group, { total: draft, size, parts: 0, isOpen: false });
      group.loose.push(draft);
      group.looseSum += size;
    }
  }
}

function markChange(
  draft: ReadingDraft,
  earlier: ReadingDraft | undefined,
  measureOf: (of: ReadingDraft) => Measure,
): void {
  if (earlier === undefined || !SIZED.has(draft.kind)) return;
  const [now, then] = [measureOf(draft), measureOf(earlier)];
  if (now.group !== then.group) return;
  const growth = (now.size - then.size) / now.size;
  if (!CHANGE.test(draft.context.between) || !(growth > 0)) return;
  earlier.role = "before";
  draft.role = "after";
  draft.product ??= earlier.product;
  const { kind, unit } = draft;
  draft.alternatives.push({ kind, value: tidy(draft.quantity.value * growth), unit, reason: "increment" });
}

function markGrowth(draft: ReadingDraft): void {
  if (!SIZED.has(draft.kind) || draft.role !== null) return;
  const { near } = draft.context;
  if (CHANGED.test(near)) {
    draft.role = "after";
  } else if (ADDED.test(near)) {
    draft.role = "added";
  } else if (ENLARGED.test(near)) {
    draft.role = "added";
    const { kind, unit } = draft;
    draft.alternatives.push({ kind, value: draft.quantity.value, unit, reason: "increment-or-total" });
  } else if (EARLIER.test(near)) {
    draft.role = "before";
  }
}

function joinAsPart(draft: ReadingDraft, size: number, group: Group): boolean {
  const { total, parts } = group;
  const last = group.loose[group.loose.length - 1] ?? total;
  const isPhase = draft.phase !== null && total.phase === null;
  const isListed = group.isOpen && draft.context.sentence === last.context.sentence;
  const isNamed = (draft.kind === "money" ? PART_OF_MONEY : PART).test(draft.context.before);
  if (!(isPhase || isListed || isNamed) || !mayBePart(draft, total)) return false;
  if (parts + size > group.size * TOLERANCE) return false;
  group.parts += size;
  group.isOpen = true;
  draft.total = total;
  if (SIZED.has(draft.kind)) {
    draft.role ??= "part";
    total.role ??= "total";
  }
  // parts are nothing that a later total could claim; the last one tells its sentence
  [group.loose, group.looseSum] = [[draft], 0];
  return true;
}

function mayBePart(draft: ReadingDraft, total: ReadingDraft): boolean {
  const isExpansion = [draft.role, total.role].some(
    (role) => role === "before" || role === "after" || role === "added",
  );
  if (draft.kind !== "money") return !isExpansion;
  return (
    draft.role === total.role ||
    draft.role === null ||
    (draft.role === "fixed-investment" && total.role === "investment")
  );
}

function closeAsTotal(draft: ReadingDraft, size: number, group: Group): boolean {
  const { loose, looseSum } = group;
  if (group.isOpen || loose.length < 2 || draft.phase !== null || !SUM.test(draft.context.near)) return false;
  if (Math.abs(looseSum - size) > looseSum * (TOLERANCE - 1)) return false;
  for (const part of loose) {
    part.total = draft;
    if (SIZED.has(part.kind)) part.role ??= "part";
  }
  if (SIZED.has(draft.kind)) draft.role ??= "total";
  Object.assign(group, { total: draft, size, parts: size, isOpen: false, loose: [draft], looseSum: size });
  return true;
}

function measurer(): (draft: ReadingDraft) => Measure {
  const units = new Map<string, { readonly factor: number; readonly dimension: string }>();
  return ({ kind, unit: name, quantity }) => {
    let unit = units.get(name);
    if (unit === undefined) {
      const known = parseUnit(name);
      const factor = known === null ? 1 : known.numerator / known.denominator;
      unit = { factor, dimension: known === null ? name : `${known.dimension} ${String(known.isPerYear)}` };
      units.set(name, unit);
    }
    return { size: quantity.value * unit.factor, group: SUMMED.has(kind) ? `${kind} ${unit.dimension}` : null };
  };
}
