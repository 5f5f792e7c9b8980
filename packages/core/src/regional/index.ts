/**
 * What a region could make next: specialization, proximity, density, complexity, from a region × industry matrix.
 *
 * A county knows only its own row: without the rows of others there is nothing to compare it with, and no number.
 *
 * @packageDocumentation
 */
export { economicComplexity, type ComplexityOptions, type EconomicComplexity } from "./economic-complexity.js";
export { locationQuotient, specialization, type SpecializationOptions } from "./location-quotient.js";
export { outlookGain, type OutlookOptions } from "./outlook-gain.js";
export { proximity, type ProximityOptions } from "./proximity.js";
export {
  regionMatrix,
  type DenseRegionMatrix,
  type RegionCell,
  type RegionMatrix,
  type SparseRegionMatrix,
} from "./region-matrix.js";
export { relatednessDensity } from "./relatedness-density.js";
