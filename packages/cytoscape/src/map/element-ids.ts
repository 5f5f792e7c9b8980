/**
 * Ids of elements: prefixed, so that no key of a document can be taken for a lane.
 *
 * @module
 */
import type { Flow, LinkKey, LinkStage } from "@liantu/core";

/**
 * Gives the id of the card of a link.
 *
 * @param link - Key of the link.
 * @returns Id for `cy.getElementById`.
 */
export function linkElementId(link: LinkKey): string {
  return `link/${link}`;
}

/**
 * Gives the id of the ground of a lane.
 *
 * @param stage - Lane.
 * @returns Id for `cy.getElementById`.
 */
export function laneElementId(stage: LinkStage): string {
  return `lane/${stage}`;
}

/**
 * Gives the id of the line of a flow.
 *
 * @param flow - Flow; of one kind there is one from a link to another.
 * @returns Id for `cy.getElementById`.
 */
export function flowElementId(flow: Flow): string {
  return `flow/${JSON.stringify([flow.kind ?? "input", flow.from, flow.to])}`;
}
