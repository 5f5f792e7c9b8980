/**
 * The fields of the export dialog, by kind of file.
 *
 * @module
 */
import { Checkbox, Input, Segmented, Select } from "antd";
import type { ReactElement } from "react";
import { PAPER_SIZES } from "@liantu/cytoscape";
import type { PaperName, PaperOrientation } from "@liantu/cytoscape";
import type { WorkbookContent } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { PALETTES } from "../views/palettes.js";
import { CONTENT_WORDS, EXPORT_WORDS, LEVEL_WORDS } from "../words/export-words.js";
import { BriefingFields } from "./briefing-fields.js";
import { isBriefing, isDrawing } from "./export-form.js";
import type { ExportForm } from "./export-form.js";
import { Field } from "./field.js";
import { pictureSize } from "./svg-to-png.js";

const SIZES = Object.keys(PAPER_SIZES) as PaperName[];
const LEVELS = ["auto", "far", "mid", "near"] as const;
const CONTENTS: readonly WorkbookContent[] = ["all", "gaps", "opportunities", "targets", "projects", "document"];
const RESOLUTIONS = [96, 150, 200, 300] as const;

/** Properties of {@link ExportFields}. */
export interface ExportFieldsProps {
  /** What was entered. */
  readonly form: ExportForm;
  /** Whether the document holds people to talk to. */
  readonly hasContacts: boolean;
  /** Called with what is entered. */
  readonly onChange: (form: ExportForm) => void;
}

/**
 * Draws the fields.
 *
 * @param props - What was entered.
 * @returns The fields of the chosen kind of file.
 */
export function ExportFields({ form, hasContacts, onChange }: ExportFieldsProps): ReactElement {
  const text = useText();
  const change = (part: Partial<ExportForm>): void => onChange({ ...form, ...part });
  return (
    <div className="export-fields">
      <Field label={text(EXPORT_WORDS.mapTitle)}>
        <Input value={form.title} maxLength={80} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      {isDrawing(form.kind) && <DrawingFields form={form} change={change} />}
      {isBriefing(form.kind) && <BriefingFields form={form} change={change} />}
      {form.kind === "xlsx" && (
        <Field label={text(EXPORT_WORDS.content)}>
          <Select
            value={form.content}
            onChange={(content) => change({ content })}
            options={CONTENTS.map((value) => ({ value, label: text(CONTENT_WORDS[value]) }))}
          />
        </Field>
      )}
      {form.kind === "html" && (
        <Checkbox checked={form.isReadOnly} onChange={(event) => change({ isReadOnly: event.target.checked })}>
          {text(EXPORT_WORDS.readOnly)}
        </Checkbox>
      )}
      {hasContacts && !isDrawing(form.kind) && (
        <Checkbox checked={form.hasContacts} onChange={(event) => change({ hasContacts: event.target.checked })}>
          {text(EXPORT_WORDS.contacts)}
        </Checkbox>
      )}
    </div>
  );
}

interface DrawingFieldsProps {
  readonly form: ExportForm;
  readonly change: (part: Partial<ExportForm>) => void;
}

function DrawingFields({ form, change }: DrawingFieldsProps): ReactElement {
  const text = useText();
  const picture = pictureSize(form, form.dpi);
  return (
    <>
      <Field label={text(EXPORT_WORDS.paper)}>
        <div className="export-row">
          <Segmented value={form.size} options={SIZES} onChange={(size) => change({ size })} />
          <Segmented<PaperOrientation>
            value={form.orientation}
            onChange={(orientation) => change({ orientation })}
            options={[
              { value: "landscape", label: text(EXPORT_WORDS.landscape) },
              { value: "portrait", label: text(EXPORT_WORDS.portrait) },
            ]}
          />
        </div>
      </Field>
      {form.kind === "pdf" && (
        <Checkbox checked={form.isTiled} onChange={(event) => change({ isTiled: event.target.checked })}>
          {text(EXPORT_WORDS.tiled)}
        </Checkbox>
      )}
      {form.kind === "png" && (
        <Field label={text(EXPORT_WORDS.dpi)}>
          <Select
            value={form.dpi}
            onChange={(dpi) => change({ dpi })}
            options={RESOLUTIONS.map((value) => {
              const { width, height } = pictureSize(form, value);
              return { value, label: text(EXPORT_WORDS.dpiOf(value, width, height)) };
            })}
          />
          {picture.dpi < form.dpi && <small>{text(EXPORT_WORDS.dpiCut(Math.floor(picture.dpi)))}</small>}
        </Field>
      )}
      <Field label={text(EXPORT_WORDS.level)}>
        <Select
          value={form.level}
          onChange={(level) => change({ level })}
          options={LEVELS.map((value) => ({ value, label: text(LEVEL_WORDS[value]) }))}
        />
      </Field>
      <Field label={text(EXPORT_WORDS.palette)}>
        <Select
          value={form.palette}
          onChange={(palette) => change({ palette })}
          options={PALETTES.map(({ value, words }) => ({ value, label: text(words) }))}
        />
      </Field>
      <Field label={text(EXPORT_WORDS.mark)}>
        <Input
          value={form.mark}
          maxLength={20}
          placeholder={text(EXPORT_WORDS.markHint)}
          onChange={(event) => change({ mark: event.target.value })}
        />
      </Field>
    </>
  );
}
