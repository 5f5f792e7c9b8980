/**
 * What the address of the page asks for: `#example=demo-40&lang=en&palette=dark`.
 *
 * @module
 */
import type { PaletteName } from "@liantu/cytoscape";
import type { AtlasState } from "./atlas-state.js";

/** What an address asks for. */
export interface AddressWish {
  /** Key of the example to open; `null` if it names none. */
  readonly example: string | null;
  /** Settings that it states. */
  readonly state: Partial<Pick<AtlasState, "locale" | "palette">>;
}

const PALETTE_NAMES: readonly PaletteName[] = ["default", "colour-safe", "dark", "print"];

/**
 * Reads the fragment of an address; what it does not understand it leaves out.
 *
 * @param hash - Fragment with its "#".
 * @returns What it asks for.
 */
export function readAddress(hash: string): AddressWish {
  const wishes = new URLSearchParams(hash.replace(/^#/, ""));
  const language = wishes.get("lang");
  const palette = PALETTE_NAMES.find((name) => name === wishes.get("palette"));
  return {
    example: wishes.get("example"),
    state: {
      ...(language !== null && { locale: language.toLowerCase().startsWith("en") ? ("en" as const) : ("zh" as const) }),
      ...(palette !== undefined && { palette }),
    },
  };
}
