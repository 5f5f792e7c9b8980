/**
 * What all slides share, and the first one.
 *
 * @module
 */
import type { Briefing } from "../briefing/briefing.js";
import { documentText } from "../text/document-text.js";
import { BODY_WIDTH, COLOURS, MASTERS, SIDE, SLIDE_FONT, SLIDE_HEIGHT, SLIDE_WIDTH } from "./deck.js";
import { linesIn } from "./page-tables.js";
import type { Presentation } from "./presentation.js";

/**
 * Defines what all slides share.
 *
 * @param deck - Presentation.
 * @param briefing - Briefing.
 */
export function defineMasters({ deck }: Presentation, { mark, chainName, unit }: Briefing): void {
  const foot = documentText([mark, unit, chainName].filter((part) => part !== null).join("　"));
  const number = { x: SLIDE_WIDTH - 1.2, y: SLIDE_HEIGHT - 0.42, w: 0.8, h: 0.3, align: "right" as const };
  const slideNumber = { ...number, fontFace: SLIDE_FONT, fontSize: 10, color: COLOURS.muted };
  const footer = {
    text: {
      text: foot,
      options: {
        x: SIDE,
        y: SLIDE_HEIGHT - 0.42,
        w: 9,
        h: 0.3,
        fontFace: SLIDE_FONT,
        fontSize: 10,
        color: COLOURS.muted,
      },
    },
  };
  const background = { color: COLOURS.paper };
  deck.defineSlideMaster({ title: MASTERS.title, background });
  deck.defineSlideMaster({ title: MASTERS.map, background, slideNumber });
  deck.defineSlideMaster({
    title: MASTERS.body,
    background,
    slideNumber,
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: SIDE,
            y: 0.3,
            w: BODY_WIDTH,
            h: 0.65,
            margin: 0,
            align: "left",
            valign: "middle",
            fontFace: SLIDE_FONT,
            fontSize: 26,
            bold: true,
            color: COLOURS.accent,
          },
          text: "",
        },
      },
      { rect: { x: SIDE, y: 1, w: BODY_WIDTH, h: 0.03, fill: { color: COLOURS.accent } } },
      footer,
    ],
  });
}

/**
 * Adds the first slide.
 *
 * @param deck - Presentation.
 * @param briefing - Briefing.
 */
export function addTitle(deck: Presentation, { title, subtitle, unit, date, mark }: Briefing): void {
  const slide = deck.add(MASTERS.title);
  const text = (words: string | null, y: number, h: number, fontSize: number, more: object = {}): void => {
    if (words === null || words === "") return;
    slide.addText(documentText(words), {
      x: 1,
      y,
      w: SLIDE_WIDTH - 2,
      h,
      fontFace: SLIDE_FONT,
      fontSize,
      align: "center",
      valign: "middle",
      color: COLOURS.ink,
      fit: "shrink",
      ...more,
    });
  };
  text(mark, 0.4, 0.5, 18, { bold: true, align: "left", x: SIDE });
  slide.addShape("rect", {
    x: 0,
    y: 2.05,
    w: SLIDE_WIDTH,
    h: 2.3,
    fill: { color: COLOURS.accent },
    objectName: "ground",
  });
  const size = linesIn(title, SLIDE_WIDTH - 2.4, 40) > 1 ? 30 : 40;
  text(title, 2.2, 2, size, { bold: true, color: COLOURS.paper, objectName: "title" });
  text(subtitle, 4.65, 0.5, 20, { color: COLOURS.muted });
  text(unit, 5.5, 0.45, 20);
  text(date, 6, 0.45, 18);
}
