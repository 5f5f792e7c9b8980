/**
 * A comparison at hand, and how it comes onto the map.
 *
 * @module
 */
import { useCallback, useMemo } from "react";
import type { CardPosition, Chain, ChainAnalysis, LinkKey } from "@liantu/core";
import { restoreChain } from "@liantu/core";
import { layoutChain } from "@liantu/cytoscape";
import { keepPlaces, keptPlaces } from "../edit/steps/places.js";
import { analyzeWith, DEFAULT_FORM } from "../options/analysis-form.js";
import type { OptionInputs } from "../options/option-fields.js";
import type { ComparedWith } from "../state/atlas-state.js";
import type { ChangeLens, GoneLink } from "../state/overlay-view.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { COMPARE_WORDS as W } from "../words/compare-words.js";
import { compared } from "./change-lines.js";
import type { Compared } from "./change-lines.js";
import { compareLens } from "./compare-lens.js";

/** A comparison at hand. */
export interface Comparing {
  /** Both chains and what they differ in; `null` if one of them has no numbers. */
  readonly found: Compared | null;
  /** What the earlier one is called. */
  readonly from: string;
  /** What the later one is called. */
  readonly to: string;
  /** Whether the map shows it. */
  readonly isShown: boolean;
  /** Shows it on the map. */
  readonly show: () => void;
}

/**
 * Compares the document with another one.
 *
 * @param present - Chain of the document.
 * @param other - The other one.
 * @returns The comparison.
 */
export function useComparing(present: Chain, other: ComparedWith): Comparing {
  const { store } = useApp();
  const text = useText();
  const inputs = useAtlas((state) => state.form.inputs);
  const isShown = useAtlas((state) => state.overlay?.kind === "compare");
  const { chain, name, isLater } = other;
  const found = useMemo(() => {
    const [own, others] = [analysisOf(present, inputs), analysisOf(chain, inputs)];
    if (own === null || others === null) return null;
    return isLater ? compared(own, others) : compared(others, own);
  }, [present, chain, isLater, inputs]);
  const lensOf = useMemo((): ChangeLens | null => {
    if (found === null) return null;
    const lens = compareLens(found);
    return () => lens;
  }, [found]);
  const titles = [titled(name, chain), titled(text(W.present), present)];
  const [from = "", to = ""] = isLater ? titles.reverse() : titles;
  const show = useCallback(() => {
    if (found === null || lensOf === null) return;
    const places = keptPlaces(present.document) ?? new Map<LinkKey, CardPosition>();
    const { before, after } = found;
    const all = placesOfBoth(found, places);
    if (isLater) {
      // Cards that both have stay where they are, whatever the other document says of its own map.
      keepPlaces(after.chain.document, new Map([...all].filter(([link]) => after.chain.graph.hasNode(link))));
    }
    store.dispatch({
      kind: "overlay",
      overlay: {
        kind: "compare",
        from,
        to,
        gone: found.difference.lists.links.removed.flatMap(({ key: link, name: own }): GoneLink[] => {
          const at = all.get(link);
          return at === undefined ? [] : [{ link, name: own, at }];
        }),
        before,
        lensOf,
        chain: after.chain,
        analysis: after,
      },
    });
  }, [found, lensOf, present, isLater, from, to, store]);
  return { found, from, to, isShown, show };

  function titled(words: string, of: Chain): string {
    const { asOf } = of.document;
    return asOf === undefined ? words : text(W.dated(words, asOf));
  }
}

function analysisOf(chain: Chain, inputs: OptionInputs): ChainAnalysis | null {
  return analyzeWith(chain, inputs).analysis ?? analyzeWith(chain, DEFAULT_FORM.inputs).analysis;
}

/** Where the cards of both chains stand: those of the map as they are, the others where the layout finds room. */
function placesOfBoth(
  { before, after, difference }: Compared,
  places: ReadonlyMap<LinkKey, CardPosition>,
): ReadonlyMap<LinkKey, CardPosition> {
  const { added, removed } = difference.lists.links;
  if (added.length + removed.length === 0) return places;
  const links = [...after.chain.document.links, ...removed.map(({ record }) => record)];
  const keys = new Set(links.map(({ id }) => id));
  const seen = new Set<string>();
  const flows = [...(after.chain.document.flows ?? []), ...(before.chain.document.flows ?? [])].filter(
    ({ from, to }) => {
      const pair = JSON.stringify([from, to]);
      if (!keys.has(from) || !keys.has(to) || seen.has(pair)) return false;
      seen.add(pair);
      return true;
    },
  );
  const { layout: _, ...document } = after.chain.document;
  const union = restoreChain({ ...document, links, flows, projects: [] });
  return new Map([...layoutChain(union, { previous: places }).positions, ...places]);
}
