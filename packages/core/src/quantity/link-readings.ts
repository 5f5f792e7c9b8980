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
  parts: number;
  isOpen: boolean;
  loose: ReadingDraft[];
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
  for (const [index, draft] of drafts.entries()) markChange(draft, drafts[index - 1]);
  for (const draft of drafts) markGrowth(draft);
  const groups = new Map<string, Group>();
  for (const draft of drafts) {
    const key = groupOf(draft);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { total: draft, parts: 0, isOpen: false, loose: [draft] });
    } else if (!joinAsPart(draft, group) && !closeAsTotal(draft, group)) {
      group.total = draft;
      group.parts = 0;
      group.isOpen = false;
      group.loose.push(draft);
    }
  }
}

function markChange(draft: ReadingDraft, earlier: ReadingDraft | undefined): void {
  if (earlier === undefined || !SIZED.has(draft.kind) || groupOf(earlier) !== groupOf(draft)) return;
  const growth = (sizeOf(draft) - sizeOf(earlier)) / sizeOf(draft);
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

function joinAsPart(draft: ReadingDraft, group: Group): boolean {
  const { total } = group;
  const isPhase = draft.phase !== null && total.phase === null;
  const isListed = group.isOpen && (isPhase || draft.context.sentence === lastOf(group).context.sentence);
  const isPart = isPhase || isListed || (draft.kind === "money" ? PART_OF_MONEY : PART).test(draft.context.before);
  const sum = group.parts + sizeOf(draft);
  if (!isPart || !mayBePart(draft, total) || sum > sizeOf(total) * TOLERANCE) return false;
  group.parts = sum;
  group.isOpen = true;
  draft.total = total;
  if (SIZED.has(draft.kind)) {
    draft.role ??= "part";
    total.role ??= "total";
  }
  // a part is no loose reading that a later total could claim; the last one only tells its sentence
  group.loose = [total, draft];
  return true;
}

function lastOf(group: Group): ReadingDraft {
  return group.loose[group.loose.length - 1] ?? group.total;
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

function closeAsTotal(draft: ReadingDraft, group: Group): boolean {
  const { loose } = group;
  if (group.isOpen || loose.length < 2 || draft.phase !== null || !SUM.test(draft.context.near)) return false;
  const sum = loose.reduce((all, part) => all + sizeOf(part), 0);
  if (Math.abs(sum - sizeOf(draft)) > sum * (TOLERANCE - 1)) return false;
  for (const part of loose) {
    part.total = draft;
    if (SIZED.has(part.kind)) part.role ??= "part";
  }
  if (SIZED.has(draft.kind)) draft.role ??= "total";
  group.total = draft;
  group.parts = sum;
  group.loose = [draft];
  return true;
}

function groupOf(draft: ReadingDraft): string | null {
  return SUMMED.has(draft.kind) ? `${draft.kind} ${dimensionOf(draft)}` : null;
}

function dimensionOf(draft: ReadingDraft): string {
  const unit = parseUnit(draft.unit);
  return unit === null ? "" : `${unit.dimension} ${String(unit.isPerYear)}`;
}

function sizeOf(draft: ReadingDraft): number {
  const unit = parseUnit(draft.unit);
  return unit === null ? draft.quantity.value : (draft.quantity.value * unit.numerator) / unit.denominator;
}
