/**
 * Options of `liantu render`, read and checked.
 *
 * @module
 */
import { CARD_LEVELS, LENSES, PALETTES, PAPER_SIZES } from "@liantu/cytoscape";
import type {
  CardLevel,
  ChainDrawingOptions,
  LensName,
  PaletteName,
  PaperName,
  PaperOptions,
  PaperTiles,
} from "@liantu/cytoscape";
import { oneOf } from "../command-line.js";
import type { CommandLine } from "../command-line.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";

/** Formats that a chain is rendered to. */
export const RENDER_FORMATS = ["svg", "pdf", "png", "html"] as const;

/** One of {@link RENDER_FORMATS}. */
export type RenderFormat = (typeof RENDER_FORMATS)[number];

/** What was asked for. */
export interface RenderRequest {
  /** How to draw the map. */
  readonly drawing: ChainDrawingOptions;
  /** Dots per inch of a picture; `null` if not given. */
  readonly dpi: number | null;
}

const PAPERS = Object.keys(PAPER_SIZES) as PaperName[];
const PALETTE_NAMES = Object.keys(PALETTES) as PaletteName[];
const LENS_NAMES: readonly LensName[] = [...LENSES.keys()];
const LEAST_DPI = 10;
const MOST_DPI = 2400;
const MOST_TILES = 50;

/** Options of a drawing, which an interactive page has no use for. */
const DRAWING_OPTIONS = ["paper", "portrait", "tiles", "level", "palette", "lens", "title", "mark"] as const;

/**
 * Reads the options.
 *
 * @param line - Command line.
 * @param format - What is written.
 * @returns What was asked for.
 * @throws {@link UsageError} if a value is none of those allowed, or the option does not go with the format.
 */
export function readRenderRequest({ options, language }: CommandLine, format: RenderFormat): RenderRequest {
  const given = (name: string): string | undefined => options.get(name)?.at(-1);
  const useless = format === "html" ? [...DRAWING_OPTIONS, "dpi"] : format === "png" ? [] : ["dpi"];
  for (const name of useless) {
    if (!options.has(name)) continue;
    throw new UsageError(`--${name} 不用于 .${format} 文件`, `--${name} does not go with a .${format} file`);
  }
  if (format !== "html" && options.has("contacts")) {
    throw new UsageError(`--contacts 只用于 .html 文件`, `--contacts goes with a .html file only`);
  }
  const level = oneOf<CardLevel>(options, "level", CARD_LEVELS);
  const palette = oneOf(options, "palette", PALETTE_NAMES);
  const lens = oneOf(options, "lens", LENS_NAMES);
  const paper = readPaper(options, format);
  const [title, mark] = [given("title"), given("mark")];
  return {
    drawing: {
      locale: language,
      ...(level === undefined ? {} : { level }),
      ...(palette === undefined ? {} : { palette }),
      ...(lens === undefined ? {} : { lens }),
      ...(paper === null ? {} : { paper }),
      ...(title === undefined ? {} : { title }),
      ...(mark === undefined ? {} : { mark }),
    },
    dpi: readDpi(given("dpi")),
  };
}

// A document has pages, whatever is said; a picture without a word about paper is as large as the map.
function readPaper(options: CommandLine["options"], format: RenderFormat): PaperOptions | null {
  const size = oneOf(options, "paper", PAPERS);
  const tiles = options.get("tiles")?.at(-1);
  const isPortrait = options.has("portrait");
  if (tiles !== undefined && format !== "pdf") {
    throw new UsageError(`--tiles 只用于 .pdf 文件`, `--tiles goes with a .pdf file only`);
  }
  if (size === undefined && !isPortrait && format !== "pdf") return null;
  return {
    size: size ?? "A3",
    orientation: isPortrait ? "portrait" : "landscape",
    ...(tiles === undefined ? {} : { tiles: readTiles(tiles) }),
  };
}

function readTiles(value: string): PaperTiles | "auto" {
  if (value === "auto") return "auto";
  const [, columns, rows] = /^(\d{1,2})[x×*](\d{1,2})$/iu.exec(value) ?? [];
  const tiles = { columns: Number(columns), rows: Number(rows) };
  if (Object.values(tiles).every((count) => count >= 1 && count <= MOST_TILES)) return tiles;
  throw new UsageError(
    `--tiles 应为 auto 或 列数x行数（如 3x2，各不超过 ${String(MOST_TILES)}），实为“${printable(value)}”`,
    `--tiles takes auto or COLUMNSxROWS (such as 3x2, ${String(MOST_TILES)} at most each), got "${printable(value)}"`,
  );
}

function readDpi(value: string | undefined): number | null {
  if (value === undefined) return null;
  const dpi = /^\d+(\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
  if (dpi >= LEAST_DPI && dpi <= MOST_DPI) return dpi;
  throw new UsageError(
    `--dpi 应为 ${String(LEAST_DPI)} 到 ${String(MOST_DPI)} 的数，实为“${printable(value)}”`,
    `--dpi takes a number from ${String(LEAST_DPI)} to ${String(MOST_DPI)}, got "${printable(value)}"`,
  );
}
