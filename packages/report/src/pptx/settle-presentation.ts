/**
 * What the writer of presentations gets wrong or leaves to chance: parts that are promised and not there, keys of shapes
 * used twice, dates; and the place where the map goes in.
 *
 * @module
 */
import { editParts } from "../package/part-text.js";
import type { PackageParts } from "../package/parts.js";

const TYPES = "[Content_Types].xml";
const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/u;
const TREE_END = "</p:spTree>";

/**
 * Makes a presentation whole, and the same every time.
 *
 * @param parts - Parts as they were written.
 * @param maps - Shapes to be added, by number of the slide.
 * @returns Parts in their final state.
 */
export function settlePresentation(parts: PackageParts, maps: ReadonlyMap<number, string>): PackageParts {
  return editParts(parts, (name, text) => {
    if (name === TYPES) return withoutGhosts(text, parts);
    if (!name.startsWith("ppt/")) return text;
    const [, number] = SLIDE.exec(name) ?? [];
    const map = number === undefined ? undefined : maps.get(Number(number));
    return renumbered(map === undefined ? text : text.replace(TREE_END, () => map + TREE_END));
  });
}

function withoutGhosts(types: string, parts: PackageParts): string {
  return types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (override, name: string) =>
    parts.has(name) ? override : "",
  );
}

// Every shape of a slide has a key of its own; nothing refers to them.
function renumbered(text: string): string {
  let count = 0;
  return text.replace(/(<p:cNvPr id=")\d+(")/gu, (_, head: string, tail: string) => head + String((count += 1)) + tail);
}
