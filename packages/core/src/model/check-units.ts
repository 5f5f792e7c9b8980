/**
 * Checks that the units of a document are known, and that those of projects convert to those of their links.
 *
 * @module
 */
import { capacityConverter } from "../quantity/convert-capacity.js";
import { parseUnit } from "../quantity/unit.js";
import type { ChainDocument, Money } from "./document.js";
import type { Findings } from "./salvage.js";

/**
 * Reports unknown and unlike units. Nothing is set aside: a chain in a unit of its own still has a structure.
 *
 * @param document - Sound document.
 * @param findings - Takes what is wrong.
 */
export function checkUnits(document: ChainDocument, findings: Findings): void {
  const known = new Map<string, boolean>();
  const isKnown = (unit: string): boolean => {
    let answer = known.get(unit);
    if (answer === undefined) known.set(unit, (answer = parseUnit(unit) !== null));
    return answer;
  };
  const convert = capacityConverter();
  const place = (record: object, field: string): string => `${findings.places.get(record) ?? ""}.${field}`;
  const checkMoney = (record: object, field: string, money: Money | undefined): void => {
    if (money !== undefined && !isKnown(money.unit)) {
      findings.report("unknown-unit", "warning", `${place(record, field)}.unit`, money.unit);
    }
  };

  const unitOfLink = new Map<string, string | undefined>();
  for (const link of document.links) {
    unitOfLink.set(link.id, link.unit);
    if (link.unit !== undefined && !isKnown(link.unit)) {
      findings.report("unknown-unit", "warning", place(link, "unit"), link.unit);
    }
    checkMoney(link, "price", link.price);
    checkMoney(link, "typicalProject.investment", link.typicalProject?.investment);
  }
  for (const project of document.projects ?? []) {
    const { unit, link } = project;
    const wanted = unit === undefined ? undefined : unitOfLink.get(link);
    if (unit !== undefined && unit !== wanted) {
      if (!isKnown(unit)) findings.report("unknown-unit", "error", place(project, "unit"), unit);
      else if (convert(1, unit, wanted) === null) {
        findings.report("unlike-units", "error", place(project, "unit"), unit, wanted ?? "—");
      }
    }
    checkMoney(project, "investment", project.investment);
    checkMoney(project, "signed", project.signed);
    for (const [i, { amount }] of (project.arrivals ?? []).entries())
      checkMoney(project, `arrivals[${String(i)}].amount`, amount);
  }
}
