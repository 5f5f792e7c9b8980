/**
 * What stands beside the map in the place of the details, and brings core's planning with it.
 *
 * @module
 */
export { ComparePanel } from "../compare/compare-panel.js";
export { ForecastPanel } from "../forecast/forecast-panel.js";
export { SupposePanel } from "../suppose/suppose-panel.js";
