/**
 * A picture of nothing.
 *
 * @module
 */
import { svgDataUri } from "./svg-data-uri.js";

/** Address of an empty picture; what is appended after `#` makes another address of the same picture. */
export const EMPTY_PICTURE = svgDataUri('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
