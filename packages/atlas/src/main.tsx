/**
 * Entry of the page.
 *
 * @module
 */
import { mountAtlas } from "./mount-atlas.js";

const container = document.getElementById("atlas");
if (container === null) throw new Error('the page has no element with the id "atlas"');
mountAtlas(container);
