/**
 * What goes to the worker that writes PDF, and what comes back.
 *
 * @module
 */
import type { ChainDocument } from "@liantu/core";
import type { CardLevel, LensName, PaletteName, PaperOptions } from "@liantu/cytoscape";
import type { OptionInputs } from "../options/option-fields.js";
import type { Locale } from "../words/text.js";

/** How a map is set on paper; everything of it can be sent to a worker. */
export interface SheetOptions {
  /** Language. */
  readonly locale: Locale;
  /** Colours. */
  readonly palette: PaletteName;
  /** Lens. */
  readonly lens: LensName;
  /** Paper. */
  readonly paper: PaperOptions;
  /** Level of detail; without it the nearest that can be read. */
  readonly level?: CardLevel;
  /** Title. */
  readonly title: string;
  /** Classification mark. */
  readonly mark?: string;
  /** Date of the map, as it is printed. */
  readonly date: string;
}

/** What goes to the worker. */
export interface PdfRequest {
  /** Document of the chain. */
  readonly document: ChainDocument;
  /** How the analysis is made. */
  readonly inputs: OptionInputs;
  /** How it is set. */
  readonly sheet: SheetOptions;
  /** Bytes of the font. */
  readonly font: Uint8Array;
}

/** What comes back. */
export type PdfAnswer =
  | { readonly kind: "done"; readonly bytes: Uint8Array; readonly missingCharacters: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };
