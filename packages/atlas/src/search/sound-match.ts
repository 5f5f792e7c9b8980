/**
 * Comparing typed letters with the sounds of a name: whole syllables, their beginnings, or their first letters, mixed at will.
 *
 * @module
 */

/** The readings of each character of a name; a character that has none of its own stands for itself. */
export type Sounds = readonly (readonly string[])[];

/** Gives the sounds of a name. */
export type SoundsOf = (name: string) => Sounds;

/**
 * Finds letters in the sounds of a name.
 *
 * @param sounds - Sounds of the name.
 * @param letters - Small letters, typed without blanks, such as "jtld", "jintuo", "jintld".
 * @returns Number of the character at which they begin; `null` if they are not there. Every reading of a character counts, so
 * that 重庆 is found under "cq" and under "zq".
 */
export function findSounds(sounds: Sounds, letters: string): number | null {
  if (letters === "") return null;
  const dead = new Set<number>();
  for (let start = 0; start < sounds.length; start++) if (fits(sounds, start, letters, 0, dead)) return start;
  return null;
}

function fits(sounds: Sounds, at: number, letters: string, from: number, dead: Set<number>): boolean {
  if (from === letters.length) return true;
  const readings = sounds[at];
  if (readings === undefined) return false;
  const state = at * (letters.length + 1) + from;
  if (dead.has(state)) return false;
  const rest = letters.slice(from);
  const isFitting = readings.some(
    (reading) =>
      reading.startsWith(rest) ||
      (rest.startsWith(reading) && fits(sounds, at + 1, letters, from + reading.length, dead)) ||
      (reading.charAt(0) === rest.charAt(0) && fits(sounds, at + 1, letters, from + 1, dead)),
  );
  if (!isFitting) dead.add(state);
  return isFitting;
}
