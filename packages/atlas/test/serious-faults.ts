/**
 * What axe finds in the page of a browser test.
 *
 * @module
 */
import axe from "axe-core";

/**
 * Looks for what keeps people out.
 *
 * @param part - Part of the page.
 * @returns Rules that are broken seriously, each with what breaks it.
 */
export async function seriousFaults(part: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(part, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`));
}
