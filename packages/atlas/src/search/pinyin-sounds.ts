/**
 * The readings of Chinese characters. Loaded when somebody searches: the table is large.
 *
 * @module
 */
import { polyphonic } from "pinyin-pro";
import type { Sounds, SoundsOf } from "./sound-match.js";

/**
 * Makes what gives the sounds of names.
 *
 * @returns A function that remembers every character and every name it was asked for.
 */
export function createPinyin(): SoundsOf {
  const characters = new Map<string, readonly string[]>();
  const names = new Map<string, Sounds>();
  const readings = (character: string): readonly string[] => {
    let found = characters.get(character);
    if (found === undefined) {
      const all = polyphonic(character, { toneType: "none", type: "array", v: true }).flat().flatMap(splitReadings);
      found = [...new Set([...all, character])];
      characters.set(character, found);
    }
    return found;
  };
  return (name) => {
    let sounds = names.get(name);
    if (sounds === undefined) names.set(name, (sounds = Array.from(name, readings)));
    return sounds;
  };
}

function splitReadings(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((reading) => reading !== "");
}
