/**
 * Fields of a form, as data: what is asked, in which unit, and where the answer stands in the record.
 *
 * @module
 */
import type { Chain, Localized } from "@liantu/core";
import type { Locale } from "../../words/text.js";
import type { FormDraft } from "./draft.js";

/**
 * How a field is asked for and read.
 *
 * `text`, `long`, `date`, `unit`: one text · `amount`: a number in a unit · `percent`: a share · `range`: a number, or low,
 * base and high · `money`: a number and a unit of money · `flag`: yes, or not said · `answer`: yes, no, or not said ·
 * `choice`, `stage`: one of several · `list`: several short texts · `link`, `links`: links of the chain · `rows`: several
 * records with fields of their own · `stage-dates`: dates by stage.
 */
export type FieldKind =
  | "text"
  | "long"
  | "date"
  | "unit"
  | "amount"
  | "percent"
  | "range"
  | "money"
  | "flag"
  | "answer"
  | "choice"
  | "stage"
  | "list"
  | "link"
  | "links"
  | "rows"
  | "stage-dates";

/** One of several answers. */
export interface FieldChoice {
  /** Value in the record. */
  readonly value: string;
  /** Name for people. */
  readonly words: Localized;
}

/** What a field may look at beside its own text. */
export interface FieldContext {
  /** Chain on the screen. */
  readonly chain: Chain;
  /** Everything that is entered. */
  readonly draft: FormDraft;
  /** Language. */
  readonly locale: Locale;
}

/** A field of a form. */
export interface FormField {
  /** Path in the record, such as `responsible.unit`. */
  readonly name: string;
  /** How it is asked for. */
  readonly kind: FieldKind;
  /** Its label. */
  readonly words: Localized;
  /** What to enter, in a sentence. */
  readonly hint?: Localized | ((context: FieldContext) => Localized | undefined);
  /** Example shown while it is empty. */
  readonly example?: Localized;
  /** Whether it must be filled in. */
  readonly isRequired?: boolean;
  /** Whether it takes the whole width. */
  readonly isWide?: boolean;
  /** Whether the record does not hold it: the form reads it itself. */
  readonly isAside?: boolean;
  /** Unit of an amount as recorded; `undefined` for none. */
  readonly unit?: (context: FieldContext) => string | undefined;
  /** Answers to choose from. */
  readonly choices?: readonly FieldChoice[];
  /** Texts to pick instead of typing. */
  readonly suggestions?: (context: FieldContext) => readonly string[];
  /** Fields of each row. */
  readonly fields?: readonly FormField[];
  /** Whether it is asked for now. */
  readonly isShown?: (context: FieldContext) => boolean;
}

/** Fields under a title. */
export interface FieldGroup {
  /** Title; `undefined` for the first group, which needs none. */
  readonly title?: Localized;
  /** Fields in the order of the form. */
  readonly fields: readonly FormField[];
}
