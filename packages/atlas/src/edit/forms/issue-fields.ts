/**
 * Which field an issue of the library speaks of.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { AtlasIssue } from "../../document/loaded-chain.js";
import type { FormField } from "../fields/form-field.js";

/**
 * Finds the fields that issues speak of.
 *
 * @param issues - Issues of an edit that was refused.
 * @param fields - Fields of the form.
 * @returns Reasons, by field; those that speak of no field are left out.
 */
export function issueFields(
  issues: readonly AtlasIssue[],
  fields: readonly FormField[],
): ReadonlyMap<string, Localized> {
  const faults = new Map<string, Localized>();
  for (const { place, message } of issues) {
    // "projects[3].investment.value", "links.name", and "name" of the chain as a whole
    const path = place.replace(/^[a-z]+(?:\[\d+\])?(?:\.|$)/, "");
    const found = fields.find(({ name }) => [path, place].some((one) => one === name || one.startsWith(`${name}.`)));
    if (found !== undefined && !faults.has(found.name)) faults.set(found.name, message);
  }
  return faults;
}
