/**
 * The writer of presentations, and how many slides it has been told to write.
 *
 * @module
 */
import writer from "pptxgenjs";

// The types tell of a CommonJS module, whose default is all of it, which it is not where it runs.
type Wrapped = typeof writer;
type Constructor = Wrapped extends { readonly default: infer Own } ? Own : Wrapped;
type Deck = Constructor extends new () => infer Own ? Own : never;

/** A presentation that is being made. */
export interface Presentation {
  /** The writer. */
  readonly deck: Deck;
  /** Adds a slide on a master and gives it back. */
  readonly add: (masterName: string) => ReturnType<Deck["addSlide"]>;
  /** Number of slides so far. */
  readonly count: () => number;
}

const Writer = writer as unknown as new () => Deck;

/**
 * Begins a presentation.
 *
 * @returns A presentation without slides.
 */
export function newPresentation(): Presentation {
  const deck = new Writer();
  let slides = 0;
  return {
    deck,
    add: (masterName) => {
      slides += 1;
      return deck.addSlide({ masterName });
    },
    count: () => slides,
  };
}
