/**
 * The slides of a section: numbers, sentences and tables, as many on a slide as there is room for.
 *
 * @module
 */
import type { BriefingBlock, BriefingFigure, BriefingSection, BriefingTable } from "../briefing/briefing.js";
import { documentText } from "../text/document-text.js";
import { BODY_HEIGHT, BODY_TOP, BODY_WIDTH, COLOURS, MASTERS, SIDE, SLIDE_FONT } from "./deck.js";
import { CELL_MARGIN, linesIn, pageRows, rowHeight } from "./page-tables.js";
import type { TableMeasure } from "./page-tables.js";
import type { Presentation } from "./presentation.js";

type Slide = ReturnType<Presentation["add"]>;

const POINTS_PER_INCH = 72;
const TEXT_SIZE = 16;
const TEXT_LINE = 1.35;
const TEXT_WIDTH = BODY_WIDTH - 0.2;
const GAP = 0.14;
const TABLE_SIZE = 12;
/** Tables of so many rows are set smaller, or they would take more slides than anybody looks at. */
const LONG_TABLE = 24;
const SMALL_SIZE = 10;
const NOTE_SIZE = 10;
const CAPTION_HEIGHT = 0.36;
/** A table begins below a text where there is room for its heading and so many rows. */
const LEAST_ROWS = 3;

/**
 * Adds the slides of a section, the map left out.
 *
 * @param presentation - Presentation.
 * @param section - Section.
 * @param figures - Large numbers to begin with; empty if there are none.
 */
export function addSection(
  presentation: Presentation,
  section: BriefingSection,
  figures: readonly BriefingFigure[] = [],
): void {
  const flow = new SlideFlow(presentation, section.heading);
  if (figures.length > 0) {
    addFigures(flow.next(), figures);
    flow.used = BODY_HEIGHT;
  }
  for (const [i, block] of section.blocks.entries()) {
    if (block.kind === "table") addTable(flow, block);
    else if (block.kind !== "picture") addText(flow, block, section.blocks[i + 1]);
  }
}

/** The slide that is being filled. */
class SlideFlow {
  /** Height that is taken, in inches; a full slide is followed by a new one. */
  used = BODY_HEIGHT;
  readonly #presentation: Presentation;
  readonly #heading: string;
  #slide: Slide | null = null;

  constructor(presentation: Presentation, heading: string) {
    this.#presentation = presentation;
    this.#heading = documentText(heading);
  }

  /** Height that is left. */
  get room(): number {
    return BODY_HEIGHT - this.used;
  }

  /** Begins a slide. */
  next(): Slide {
    this.#slide = this.#presentation.add(MASTERS.body);
    this.#slide.addText(this.#heading, { placeholder: "title" });
    this.used = 0;
    return this.#slide;
  }

  /** The slide with so much room: the one at hand, else a new one. */
  withRoom(height: number): Slide {
    return this.#slide === null || height > this.room ? this.next() : this.#slide;
  }
}

function addFigures(slide: Slide, figures: readonly BriefingFigure[]): void {
  const columns = 4;
  const rows = Math.ceil(figures.length / columns);
  const gap = 0.25;
  const width = (BODY_WIDTH - gap * (columns - 1)) / columns;
  const height = Math.min(2.4, (BODY_HEIGHT - gap * (rows - 1)) / rows);
  for (const [i, { label, value, basis }] of figures.entries()) {
    const x = SIDE + (i % columns) * (width + gap);
    const y = BODY_TOP + 0.3 + Math.floor(i / columns) * (height + gap);
    const style = { fontFace: SLIDE_FONT, color: COLOURS.muted };
    const fontSize = value.length > 6 ? 28 : 44;
    slide.addText(
      [
        { text: documentText(label), options: { ...style, fontSize: 16, breakLine: true } },
        {
          text: documentText(value),
          options: { ...style, fontSize, bold: true, color: COLOURS.accent, breakLine: true },
        },
        { text: documentText(basis === "" ? " " : basis), options: { ...style, fontSize: 12 } },
      ],
      {
        shape: "roundRect",
        rectRadius: 0.08,
        x,
        y,
        w: width,
        h: height,
        align: "center",
        valign: "middle",
        fill: { color: COLOURS.card },
        line: { color: COLOURS.rule, width: 1 },
        objectName: "figure",
      },
    );
  }
}

function addText(flow: SlideFlow, block: BriefingBlock, next: BriefingBlock | undefined): void {
  if (block.kind !== "paragraph" && block.kind !== "heading") return;
  const isHead = block.kind === "heading";
  for (const text of piecesOf(block.text)) {
    const height = textHeight(text);
    // A heading does not stand alone at the end of a slide.
    const following = isHead && next?.kind === "paragraph" ? Math.min(BODY_HEIGHT - height, textHeight(next.text)) : 0;
    const slide = flow.withRoom(height + following);
    slide.addText(documentText(text), {
      x: SIDE,
      y: BODY_TOP + flow.used,
      w: BODY_WIDTH,
      h: height,
      margin: 0,
      fontFace: SLIDE_FONT,
      fontSize: TEXT_SIZE,
      bold: isHead,
      color: isHead ? COLOURS.accent : COLOURS.ink,
      align: "left",
      valign: "top",
      objectName: "text",
    });
    flow.used += height + GAP;
  }
}

function textHeight(text: string): number {
  return (linesIn(text, TEXT_WIDTH, TEXT_SIZE) * TEXT_SIZE * TEXT_LINE) / POINTS_PER_INCH;
}

/** A text that fills more than a slide goes on in a paragraph of its own. */
function piecesOf(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(textHeight(text) / (BODY_HEIGHT - 0.6)));
  const characters = [...text];
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * length, (i + 1) * length).join(""));
}

function addTable(flow: SlideFlow, { caption, columns, rows, note }: BriefingTable): void {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => (BODY_WIDTH * width) / sum);
  const size = rows.length > LONG_TABLE ? SMALL_SIZE : TABLE_SIZE;
  const heads = columns.map(({ head }) => documentText(head));
  const texts = rows.map((row) => row.map(documentText));
  const noteHeight = note === "" ? 0 : (linesIn(note, TEXT_WIDTH, NOTE_SIZE) * NOTE_SIZE * 1.4) / POINTS_PER_INCH;
  const around = CAPTION_HEIGHT + noteHeight;
  const measure: TableMeasure = { size, widths, height: BODY_HEIGHT - around };
  const heightOf = (part: readonly (readonly string[])[]): number =>
    [heads, ...part].reduce((all, row) => all + rowHeight(row, measure), 0);
  const whole = around + heightOf(texts);
  const least = Math.min(BODY_HEIGHT, around + heightOf(texts.slice(0, LEAST_ROWS)));
  // A table that fits on a slide of its own is not parted.
  if (least > flow.room || (whole > flow.room && whole <= BODY_HEIGHT)) flow.next();
  const pages = pageRows(heads, texts, { ...measure, first: flow.room - around });
  for (const [i, page] of pages.entries()) {
    const slide = i === 0 ? flow.withRoom(0) : flow.next();
    const place = pages.length > 1 ? ` (${String(i + 1)}/${String(pages.length)})` : "";
    const label = { x: SIDE, w: BODY_WIDTH, margin: 0, fontFace: SLIDE_FONT } as const;
    const y = BODY_TOP + flow.used;
    slide.addText(documentText(caption + place), {
      ...label,
      y,
      h: CAPTION_HEIGHT,
      fontSize: 14,
      bold: true,
      color: COLOURS.ink,
      objectName: "caption",
    });
    addRows(slide, page, { columns, heads, widths, size, y: y + CAPTION_HEIGHT });
    flow.used += CAPTION_HEIGHT + heightOf(page);
    if (i < pages.length - 1) continue;
    if (note !== "") {
      const place_ = { ...label, y: BODY_TOP + flow.used + 0.03, h: noteHeight };
      const style = { fontSize: NOTE_SIZE, color: COLOURS.muted, valign: "top" as const, objectName: "note" };
      slide.addText(documentText(note), { ...place_, ...style });
    }
    flow.used += noteHeight + 2 * GAP;
  }
}

/** How rows are set. */
interface RowSetting extends Pick<BriefingTable, "columns"> {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly y: number;
}

function addRows(slide: Slide, rows: readonly (readonly string[])[], setting: RowSetting): void {
  const { columns, heads, widths, size, y } = setting;
  const border = { type: "solid" as const, pt: 0.75, color: COLOURS.rule };
  const head = heads.map((text) => ({
    text,
    options: { bold: true, align: "center" as const, fill: { color: COLOURS.head } },
  }));
  const body = rows.map((row) =>
    columns.map(({ align }, at) => ({ text: row[at] ?? "", options: { align, fill: { color: COLOURS.paper } } })),
  );
  slide.addTable([head, ...body], {
    x: SIDE,
    y,
    w: BODY_WIDTH,
    colW: [...widths],
    fontFace: SLIDE_FONT,
    fontSize: size,
    color: COLOURS.ink,
    valign: "middle",
    border: [border, border, border, border],
    // Above, right, below, left.
    margin: [CELL_MARGIN.y, CELL_MARGIN.x, CELL_MARGIN.y, CELL_MARGIN.x],
    autoPage: false,
    objectName: "table",
  });
}
