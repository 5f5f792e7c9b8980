/**
 * The map with its controls and legend.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useAtlas } from "../state/use-atlas.js";
import { ChainMapView } from "./chain-map-view.js";
import { Legend } from "./legend.js";

/**
 * Draws the map panel; it is empty before a chain is loaded.
 *
 * @returns The panel.
 */
export function MapPanel(): ReactElement {
  const loaded = useAtlas((state) => state.loaded);
  return (
    <div className="map-panel">
      {loaded !== null && <ChainMapView loaded={loaded} />}
      {loaded !== null && <Legend loaded={loaded} />}
    </div>
  );
}
