/**
 * The map with its controls and legend.
 *
 * @module
 */
import type { LensName } from "@liantu/cytoscape";
import { useState } from "react";
import type { ReactElement } from "react";
import { useAtlas } from "../state/use-atlas.js";
import { ChainMapView } from "./chain-map-view.js";
import { Legend } from "./legend.js";
import { LensLegend } from "./lens-legend.js";

/**
 * Draws the map panel; it is empty before a chain is loaded.
 *
 * @returns The panel.
 */
export function MapPanel(): ReactElement {
  const loaded = useAtlas((state) => state.loaded);
  const [lens, setLens] = useState<LensName>("status");
  return (
    <div className="map-panel">
      {loaded !== null && <ChainMapView loaded={loaded} lens={lens} onLens={setLens} />}
      {loaded !== null && (lens === "status" ? <Legend loaded={loaded} /> : <LensLegend loaded={loaded} lens={lens} />)}
    </div>
  );
}
