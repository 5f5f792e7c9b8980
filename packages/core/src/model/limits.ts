/**
 * Limits that reading and computing share. They stand alone so that computing does not bring the schema into a bundle.
 *
 * @module
 */

/** Greatest amount that is read: more of anything is a slip of the keys, and products of so much still are finite. */
export const GREATEST_AMOUNT = 1e15;
