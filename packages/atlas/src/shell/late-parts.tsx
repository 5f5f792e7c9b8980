/**
 * The parts that come after the map, each in the frame of antd.
 *
 * @module
 */
import { DetailsPanel } from "../details/details-panel.js";
import { MapEditing } from "../edit/map/map-editing.js";
import { StartScreen } from "../start/start-screen.js";
import { framed } from "./framed.js";
import { Header } from "./header.js";
import { Overlays } from "./overlays.js";
import { TablePanel } from "./table-panel.js";

export { MapControls } from "../map/map-controls.js";
export { LensLegend } from "../map/lens-legend.js";
export { MapTools } from "../map/map-tools.js";

/** The header. */
export const FramedHeader = framed(Header);
/** The start screen. */
export const FramedStart = framed(StartScreen);
/** The lists below the map. */
export const FramedLists = framed(TablePanel);
/** The details beside the map. */
export const FramedDetails = framed(DetailsPanel);
/** What stands over the screen. */
export const FramedOverlays = framed(Overlays);
/** Editing on the map. */
export const FramedMapEditing = framed(MapEditing);
