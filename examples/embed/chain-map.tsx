/** 图谱做成 React 组件 · The map as a React component. */
import { type Chain, type LinkKey } from "@liantu/core";
import { type ChainMap, createChainMap, type LensName } from "@liantu/cytoscape";
import { type JSX, useEffect, useRef } from "react";

/** Properties of {@link ChainMapView}. */
export interface ChainMapViewProps {
  /** Chain to show. Another one, or another state of the same, keeps the cards where they are. */
  readonly chain: Chain;
  /** What the cards show. */
  readonly lens?: LensName;
  /** Is told of the link that was selected, `null` for none. */
  readonly onSelect?: (link: LinkKey | null) => void;
}

/** A map as large as its parent. */
export function ChainMapView({ chain, lens = "status", onSelect }: ChainMapViewProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<ChainMap>(null);
  const first = useRef({ chain, lens });

  useEffect(() => {
    const made = createChainMap(place.current!, first.current.chain, { lens: first.current.lens });
    map.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => map.current?.setChain(chain), [chain]);
  useEffect(() => map.current?.setLens(lens), [lens]);
  useEffect(() => map.current?.on("select", ({ link }) => onSelect?.(link)), [onSelect]);

  return <div ref={place} style={{ width: "100%", height: "100%" }} />;
}
