/**
 * How much is read at most, so that no file can exhaust time or memory.
 *
 * @module
 */

/** Bytes of a file. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes that all parts of a workbook may inflate to together; sheets are inflated piece by piece, never as a whole. */
export const MAX_INFLATED_BYTES = 768 * 1024 * 1024;

/** Bytes that a part which is not a sheet may inflate to: its strings are all kept. */
export const MAX_STRINGS_BYTES = 256 * 1024 * 1024;

/** Bytes of a tag, a comment or an instruction of a part. */
export const MAX_MARKUP_BYTES = 256 * 1024;

/** How many times its packed size a part, or the whole, may inflate to once it is larger than a megabyte. */
export const MAX_RATIO = 200;

/** Parts of a workbook. */
export const MAX_PARTS = 4096;

/** Sheets of a workbook that are looked at. */
export const MAX_SHEETS = 64;

/** Rows of a sheet. */
export const MAX_ROWS = 300_000;

/** Columns of a sheet. */
export const MAX_COLUMNS = 256;

/** Cells of a file that are kept, all sheets together. */
export const MAX_CELLS = 8_000_000;

/** Merged areas of a sheet. */
export const MAX_MERGES = 200_000;

/** Characters of a cell that prose is read from: as many as a spreadsheet holds. */
export const MAX_PROSE = 32_767;

/** Characters of a cell that an amount or a date is read from. */
export const MAX_AMOUNT = 500;

/** Greatest number that is taken for an amount: more is a slip, and does not convert to smaller units. */
export const MAX_NUMBER = 1e30;
