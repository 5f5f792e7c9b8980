/**
 * Where lists and dialogs are put: inside the app, whose colours they need.
 *
 * @module
 */

/**
 * Finds the element of the app.
 *
 * @returns The element that has the colours.
 */
export function atlasRoot(): HTMLElement {
  return document.querySelector<HTMLElement>(".atlas") ?? document.body;
}
