/**
 * Reads quantities out of prose: capacities above all, told apart from money, land, power and people.
 *
 * @module
 */
import type { CapacityReading } from "./capacity-reading.js";
import { classifyQuantity } from "./classify-quantity.js";
import { toHalfWidth } from "./half-width.js";
import { linkReadings } from "./link-readings.js";
import { productOf } from "./product-name.js";
import { phaseIn } from "./project-phase.js";
import type { PhaseWords } from "./project-phase.js";
import { quantityContexts } from "./quantity-context.js";
import type { QuantityContext } from "./quantity-context.js";
import { periodOf } from "./quantity-period.js";
import type { Period } from "./quantity-period.js";
import { alternativesOf, unitOf, workingTimeIn } from "./reading-alternatives.js";
import type { ReadingDraft } from "./reading-draft.js";
import { scanQuantities } from "./scan-quantities.js";
import type { Quantity } from "./scan-quantities.js";

const APPROXIMATE = /(?:约|大概|近|接近|估算为?)(?:为|达|有)?$/u;
const APPROXIMATE_BEHIND = /^(?:左右|上下)/u;
const LEAST = /(?:不少于|不低于|不小于|至少|超过?|逾|突破|高于|大于|多于|最低|≥|>|(?:^|[^以])上)(?:达|到|为)?$/u;
const MOST = /(?:不超过|不高于|不大于|不多于|最多|最高|低于|小于|少于|≤|<|上限)(?:可|达|到|为){0,2}$/u;
const NOT_MOST = /不(?:低于|小于|少于)(?:达|到|为)?$/u;
const LEAST_BEHIND = /^(?:及|\(含\))?以上/u;
const MOST_BEHIND = /^(?:及|\(含\))?(?:以下|以内|之内)/u;

/**
 * Reads the quantities in a text such as 建设内容及规模 of a ledger.
 *
 * Only numbers with a unit are read; years, dates, percentages, ranks and telephone numbers are not. A capacity is a
 * rate per year, so that "20万吨固废资源化处置" reads 20 万吨/年; that the text names no period is said in the
 * alternatives, as is everything else that the words leave open. Daily rates stay daily, with the yearly ones by 330 and
 * by 365 days as alternatives, or by the days that the text states. Parts of a total point to it (`partOf`).
 *
 * Money is not made yearly: 年产值5亿元 reads 5 亿元, and its role says what of.
 *
 * @param text - Chinese prose of any length; full-width characters are understood.
 * @returns Readings in the order of the text, with `span` in UTF-16 offsets of `text`; empty if there are none.
 * @remarks O(length).
 * @example
 * {@includeCode ../../../../examples/capacity.ts}
 */
export function parseCapacity(text: string): readonly CapacityReading[] {
  const clean = toHalfWidth(text);
  const quantities = scanQuantities(clean, text);
  const contexts = quantityContexts(clean, quantities);
  const working = workingTimeIn(clean);
  const drafts: ReadingDraft[] = [];
  const phases = phaseTracker();
  let made: ReadingDraft | undefined;

  for (const [index, quantity] of quantities.entries()) {
    const context = contexts[index];
    if (context === undefined) continue;
    const phase = phases(context);
    const period = periodOf(quantity, context) ?? inheritedPeriod(quantity, context, made);
    const found = classifyQuantity(quantity, context, period);
    if (found === null) continue;
    const { kind, role } = found;
    const unit = unitOf(quantity, kind, period);
    const isMade = kind === "capacity" || kind === "power" || kind === "storage";
    const previous = quantities[index - 1];
    const draft: ReadingDraft = {
      quantity,
      context,
      kind,
      unit,
      period,
      phase,
      product: isMade ? productOf(context) : null,
      alternatives: alternativesOf({ quantity, previous, context, found, unit, period, phase, working }),
      role,
      total: null,
    };
    drafts.push(draft);
    if (kind === "capacity") made = draft;
  }
  linkReadings(drafts);
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  return drafts.map((draft) => finish(draft, draft.total === null ? undefined : places.get(draft.total)));
}

function finish(draft: ReadingDraft, partOf: number | undefined): CapacityReading {
  const { quantity, context, kind, unit, product, phase, role, alternatives } = draft;
  const { value, ends } = quantity;
  // the words that qualify a number are the same with blanks in them: 约 20GWh, 不 超过 3 万吨
  const [near, after] = [context.near, context.after].map((words) => words.replaceAll(" ", "")) as [string, string];
  const bound = boundOf(quantity, near, after);
  return {
    kind,
    value,
    unit,
    ...(product === null ? {} : { product }),
    ...(phase === null ? {} : { phase }),
    ...(role === null ? {} : { role }),
    ...(partOf === undefined ? {} : { partOf }),
    span: [quantity.from, quantity.to],
    alternatives,
    isApproximate: quantity.isMore || APPROXIMATE.test(near) || APPROXIMATE_BEHIND.test(after),
    ...(bound === null ? {} : { bound }),
    ...(ends === null ? {} : { range: { low: ends[0], base: value, high: ends[1] } }),
  };
}

function boundOf({ isMore }: Quantity, near: string, after: string): "lower" | "upper" | null {
  if ((MOST.test(near) && !NOT_MOST.test(near)) || MOST_BEHIND.test(after)) return "upper";
  return isMore || LEAST.test(near) || LEAST_BEHIND.test(after) ? "lower" : null;
}

// 年产3万吨正极材料、2万吨负极材料: the second is yearly too. Other kinds of goods must have a word of their own
function inheritedPeriod(quantity: Quantity, context: QuantityContext, made: ReadingDraft | undefined): Period | null {
  if (made?.period == null || made.context.sentence !== context.sentence) return null;
  const family = (of: Quantity): string => of.unit.word.dimension.replace(/:.*/u, "");
  const own = family(quantity);
  const isBulk = ["mass", "volume", "gas-volume", "energy"].includes(own) && family(made.quantity) !== "count";
  return (isBulk || own === family(made.quantity)) && !quantity.unit.word.isGeneric ? made.period : null;
}

// the phase in force at each quantity, in the order of the text
function phaseTracker(): (context: QuantityContext) => number | string | null {
  let current: PhaseWords["phase"] = null;
  let isHeading = false;
  let sentence = 0;
  return (context) => {
    const words = phaseIn(context.before);
    if (words.phase !== null) {
      current = words.phase;
      ({ isHeading } = words);
    } else if (context.sentence !== sentence && !isHeading) {
      current = null;
    }
    if (words.isWhole) {
      current = null;
      isHeading = false;
    }
    ({ sentence } = context);
    return current;
  };
}
