/**
 * The projects with what can be supposed of each: it lands, it stops, it has another capacity.
 *
 * @module
 */
import { Input, Select } from "antd";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { Chain, Localized, Project } from "@liantu/core";
import { Section } from "../details/section.js";
import { StatusMark } from "../marks/status-mark.js";
import { readAmount } from "../options/read-amount.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { unitText } from "../views/format.js";
import { findLink, linkName } from "../views/names.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import { possibleTrials } from "./apply-supposition.js";
import { GREATEST_CAPACITY } from "./kept-scenarios.js";
import { chosenRows, projectRows } from "./project-rows.js";
import type { ProjectRow, ProjectScope } from "./project-rows.js";
import { withTrial } from "./supposition.js";
import type { ProjectTrial } from "./supposition.js";
import { capacityText } from "./trial-text.js";
import type { SupposingDesk } from "./use-supposing.js";

/** Projects shown at a time. */
const PAGE = 40;

const SCOPES: readonly { readonly value: ProjectScope; readonly words: Localized }[] = [
  { value: "all", words: W.all },
  { value: "not-running", words: W.notRunning },
  { value: "running", words: W.running },
  { value: "supposed", words: W.onlySupposed },
];

/**
 * Draws the list of projects.
 *
 * @param props - Suppositions at hand.
 * @returns A section with search, filter and ticks.
 */
export function ProjectTicks({ desk }: { readonly desk: SupposingDesk }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const selection = useAtlas((state) => state.selection);
  const { present, current } = desk;
  const [query, setQuery] = useState("");
  const [scope, setScope] = useState<ProjectScope>("all");
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => projectRows(present, locale), [present, locale]);
  const link = selection !== null && present.graph.hasNode(selection) ? selection : null;
  const chosen = chosenRows(rows, query, scope, link, current);
  // Always the same function: a tick draws the one row that it changes.
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const change = useCallback((trial: ProjectTrial) => {
    const { put, current: now } = latest.current;
    put(withTrial(now, trial));
  }, []);
  return (
    <Section title={text(W.projects)} aside={text(W.count(chosen.length))}>
      <div className="suppose-find">
        <Input
          size="small"
          allowClear
          aria-label={text(W.find)}
          placeholder={text(W.find)}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setShown(PAGE);
          }}
        />
        <Select<ProjectScope>
          size="small"
          aria-label={text(W.show)}
          value={scope}
          popupMatchSelectWidth={false}
          onChange={setScope}
          options={SCOPES.map(({ value, words }) => ({ value, label: text(words) }))}
        />
      </div>
      {link !== null && (
        <p className="suppose-scope">
          {text(W.atLink(linkName(present, link, locale)))}
          <button
            type="button"
            className="plain-button"
            onClick={() => dispatch({ kind: "select", link: null, isRevealed: false })}
          >
            {text(W.atAllLinks)}
          </button>
        </p>
      )}
      {chosen.length === 0 && <p className="quiet">{text(W.noProjects)}</p>}
      <ul className="suppose-projects">
        {chosen.slice(0, shown).map((row) => (
          <ProjectTick
            key={row.key}
            row={row}
            present={present}
            trial={current.projects.find(({ project }) => project === row.key) ?? null}
            onChange={change}
          />
        ))}
      </ul>
      {chosen.length > shown && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + PAGE)}>
          {text(W.rest(chosen.length - shown))}
        </button>
      )}
    </Section>
  );
}

interface ProjectTickProps {
  readonly row: ProjectRow;
  readonly present: Chain;
  /** What is supposed of it, `null` for nothing. */
  readonly trial: ProjectTrial | null;
  readonly onChange: (trial: ProjectTrial) => void;
}

const ProjectTick = memo(function ProjectTick({ row, present, trial: said, onChange }: ProjectTickProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { project, name } = row;
  const trial: ProjectTrial = said ?? { project: row.key, fate: "stays", capacity: null };
  const { canLand, canStop } = possibleTrials(project);
  // A project of unknown capacity grows to one that is still to be typed: nothing is made up for it.
  const [isAsking, setAsking] = useState(false);
  const grows = trial.capacity !== null || (isAsking && trial.fate !== "stops");
  const isSupposed = trial.fate !== "stays" || trial.capacity !== null;
  const ticks = [
    { fate: "lands", can: canLand },
    { fate: "stops", can: canStop },
  ] as const;
  return (
    <li className={isSupposed ? "is-supposed" : undefined} data-project={row.key}>
      <div className="suppose-project">
        <strong title={name}>{name}</strong>
        <small>
          {project.status !== null && <StatusMark status={project.status} />} {stageOf(project, locale)} · {row.link} ·{" "}
          {capacityText(present, project, locale)}
          {row.enterprise !== "" && ` · ${row.enterprise}`}
        </small>
        {row.hasPhases && <small className="quiet">{text(W.hasPhases)}</small>}
      </div>
      <div className="suppose-ticks">
        {ticks.map(({ fate, can }) => (
          <label key={fate} title={text(W.fateHints[fate])} className={can ? undefined : "is-off"}>
            <input
              type="checkbox"
              aria-label={text(W.tick(text(W.fates[fate]), name))}
              checked={trial.fate === fate}
              disabled={!can && trial.fate !== fate}
              onChange={(event) => {
                const next = event.target.checked ? fate : "stays";
                onChange({ ...trial, fate: next, ...(next === "stops" && { capacity: null }) });
              }}
            />
            {text(W.fates[fate])}
          </label>
        ))}
        <label title={text(W.growsHint)} className={trial.fate === "stops" ? "is-off" : undefined}>
          <input
            type="checkbox"
            aria-label={text(W.tick(text(W.grows), name))}
            checked={grows}
            disabled={trial.fate === "stops"}
            onChange={(event) => {
              const isOn = event.target.checked;
              setAsking(isOn && project.capacity === undefined);
              const capacity = isOn && project.capacity !== undefined ? doubled(project.capacity) : null;
              if (capacity !== trial.capacity) onChange({ ...trial, capacity });
            }}
          />
          {text(W.grows)}
        </label>
      </div>
      {grows && (
        <CapacityField
          label={text(W.capacityOf(name))}
          unit={project.unit ?? findLink(present, project.link)?.unit}
          value={trial.capacity}
          onChange={(capacity) => onChange({ ...trial, capacity })}
        />
      )}
    </li>
  );
});

/** Properties of {@link CapacityField}. */
export interface CapacityFieldProps {
  /** Label for a screen reader. */
  readonly label: string;
  /** Unit of the capacity. */
  readonly unit: string | undefined;
  /** Capacity, `null` while none is typed. */
  readonly value: number | null;
  /** Called with a capacity that can be read. */
  readonly onChange: (capacity: number) => void;
}

/**
 * Draws a field for a capacity: "3万" and "3万吨" are read as well.
 *
 * @param props - Label, unit, value.
 * @returns The field with its unit, and what is wrong with it.
 */
export function CapacityField({ label, unit, value, onChange }: CapacityFieldProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const read = readAmount(typed, unit);
  const isEmpty = typed.trim() === "";
  const isGood = isEmpty || (read !== null && read >= 0 && read <= GREATEST_CAPACITY);
  return (
    <span className="suppose-capacity">
      <Input
        size="small"
        aria-label={label}
        aria-invalid={!isGood}
        placeholder={text(W.capacityExample)}
        {...(!isGood && { status: "error" as const })}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const amount = readAmount(event.target.value, unit);
          if (amount !== null && amount >= 0 && amount <= GREATEST_CAPACITY) onChange(amount);
        }}
      />
      <small>{unit === undefined ? "" : unitText(unit, locale)}</small>
      {!isGood && (
        <small role="alert" className="import-wrong">
          {text(W.badCapacity)}
        </small>
      )}
    </span>
  );
}

function stageOf(project: Project, locale: "zh" | "en"): string {
  if (project.stage !== undefined) return STAGE_NAMES[project.stage][locale];
  return project.status === null ? "" : STATUS_NAMES[project.status][locale];
}

// A field that begins with the recorded capacity would show no difference; twice as much is what an extension often is.
function doubled(capacity: number): number {
  return Math.min(GREATEST_CAPACITY, capacity * 2);
}
