/**
 * Money arrived, which a ledger gives as a sum to date and a document as dated amounts.
 *
 * @module
 */
import type { LedgerField, LedgerRow } from "../types.js";
import type { ApplyContext } from "./apply-rows.js";
import type { RecordDraft } from "./record-draft.js";
import { isAmount, isSameNumber, moneyIn, roundOff } from "./same-amount.js";

/**
 * Puts the money arrived to date into a record: what is new in it as one more arrival, on the date of the ledger.
 *
 * @param draft - Record, changed in place.
 * @param row - Row with money arrived.
 * @param context - What else is known.
 * @param leave - Keeps what cannot be taken over.
 * @param isOlder - Whether the ledger is older than what the document says of the project.
 */
export function applyArrivals(
  draft: RecordDraft,
  row: LedgerRow,
  context: ApplyContext,
  leave: (row: LedgerRow, field: LedgerField, text: string) => void,
  isOlder: boolean,
): void {
  const { arrived } = row;
  if (arrived === undefined) return;
  const { value, unit } = arrived;
  const text = `${String(value)} ${unit}`;
  const refuse = (
    code: "amount-too-large" | "arrival-undated" | "arrival-less",
    details: readonly [string, string?],
  ): void => {
    context.report(code, row, "arrivedMoney", details);
    leave(row, "arrivedMoney", text);
  };
  if (!isAmount(value)) return refuse("amount-too-large", ["到位资金", "money arrived"]);
  const arrivals = draft.get("arrivals") ?? [];
  let sum = 0;
  for (const { amount } of arrivals) {
    const inUnit = moneyIn(amount, unit);
    if (inUnit === null) return refuse("arrival-less", [text]);
    sum += inUnit;
  }
  // nothing arrived is a fact, but no arrival
  if (value === 0 && arrivals.length === 0) return leave(row, "arrivedMoney", text);
  if (isSameNumber(sum, value)) return;
  // less had arrived by then
  if (sum > value && isOlder) return leave(row, "arrivedMoney", text);
  if (sum > value) return refuse("arrival-less", [text]);
  if (context.asOf === null) return refuse("arrival-undated", [""]);
  if (context.isDateAssumed) context.report("arrival-date-assumed", row, "arrivedMoney", [context.asOf]);
  const more = sum === 0 ? value : roundOff(value - sum);
  const { source } = context;
  const amount = { value: more, unit, ...(source !== undefined && { source }) };
  draft.set("arrivals", [...arrivals, { date: context.asOf, amount }]);
}
