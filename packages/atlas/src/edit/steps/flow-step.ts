/**
 * What a form of a flow does.
 *
 * @module
 */
import { recordKey } from "@liantu/core";
import type { Chain, Flow, Localized } from "@liantu/core";
import { linkNames } from "../../views/names.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { labelOf, stated } from "./edit-step.js";
import type { StepReading } from "./edit-step.js";

/**
 * Finds a flow.
 *
 * @param chain - Chain.
 * @param key - Its key, as of `recordKey`.
 * @returns The flow, `undefined` if there is none.
 */
export function findFlow(chain: Chain, key: string): Flow | undefined {
  return chain.flows.find((flow) => recordKey("flows", flow) === key);
}

/**
 * Names a flow by its ends.
 *
 * @param chain - Chain.
 * @param flow - Flow.
 * @returns Text such as "隔膜 → 电芯".
 */
export function flowNames(chain: Chain, { from, to }: Pick<Flow, "from" | "to">): Localized {
  const [a, b] = [linkNames(chain, from), linkNames(chain, to)];
  return { zh: `${a.zh} → ${b.zh}`, en: `${a.en} → ${b.en}` };
}

/**
 * Adds or changes a flow.
 *
 * @param chain - Chain.
 * @param before - Flow as recorded, `undefined` for a new one.
 * @param values - Fields that were entered.
 * @returns The step, or what is wrong.
 */
export function flowStep(
  chain: Chain,
  before: Flow | undefined,
  values: Readonly<Record<string, unknown>>,
): StepReading {
  const record = stated({ ...before, ...values }) as unknown as Flow;
  if (record.from === record.to) return { faults: new Map([["to", EDIT_WORDS.selfFlow]]) };
  const key = recordKey("flows", record);
  const old = before === undefined ? undefined : recordKey("flows", before);
  // Put in its place it would take the other one's coefficient away without a word.
  if (key !== old && findFlow(chain, key) !== undefined) return { faults: new Map([["to", EDIT_WORDS.sameFlow]]) };
  const names = flowNames(chain, record);
  if (old === undefined) {
    return {
      edits: [{ kind: "put", in: "flows", record }],
      label: labelOf(EDIT_WORDS.stepAdd, EDIT_WORDS.kindFlow, names),
    };
  }
  return {
    edits: [{ kind: "change", in: "flows", key: old, fields: values }],
    label: labelOf(EDIT_WORDS.stepChange, EDIT_WORDS.kindFlow, names),
  };
}
