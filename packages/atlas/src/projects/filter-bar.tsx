/**
 * What projects are looked for, and as of which day.
 *
 * @module
 */
import { Button, Checkbox, Input, Select } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { atlasRoot } from "../edit/atlas-root.js";
import { readDate } from "../edit/fields/read-date.js";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { PROJECTS_WORDS as W } from "../words/projects-words.js";
import { EVERY_PROJECT, filterChoices, isFilteringCards } from "./board/board-filter.js";
import type { BoardFilter, FilterChoice } from "./board/board-filter.js";
import type { ProjectsLook } from "./projects-look.js";
import type { ScreenCards } from "./use-cards.js";

/** Properties of {@link FilterBar}. */
export interface FilterBarProps {
  /** Cards of the screen. */
  readonly cards: ScreenCards;
  /** How the projects are looked at. */
  readonly look: ProjectsLook;
  /** Changes it. */
  readonly onLook: (change: Partial<ProjectsLook>) => void;
}

/**
 * Draws the filter.
 *
 * @param props - Cards and filter.
 * @returns A line of controls.
 */
export function FilterBar({ cards, look, onLook }: FilterBarProps): ReactElement {
  const text = useText();
  const { all, shown, asOf } = cards;
  const { filter } = look;
  const change = (part: Partial<BoardFilter>): void => onLook({ filter: { ...filter, ...part } });
  const links = useMemo(
    () =>
      filterChoices(
        all,
        (card) => card.link,
        (_, card) => card.linkName,
      ),
    [all],
  );
  const units = useMemo(
    () =>
      filterChoices(
        all,
        (card) => card.responsible.trim(),
        (value) => value,
      ),
    [all],
  );
  const leaders = useMemo(
    () =>
      filterChoices(
        all,
        (card) => card.leader,
        (value) => value,
      ),
    [all],
  );
  const overdue = shown.filter(({ daysOver }) => daysOver !== null).length;
  return (
    <div className="projects-filter" role="group" aria-label={text(W.filter)}>
      <Input
        size="small"
        className="projects-find"
        allowClear
        prefix={<Icon name="search" size={13} />}
        placeholder={text(W.search)}
        aria-label={text(W.search)}
        value={filter.query}
        onChange={(event) => change({ query: event.target.value })}
      />
      <Choice
        name={W.link}
        all={W.allLinks}
        choices={links}
        value={filter.link}
        onChange={(link) => change({ link })}
      />
      <Choice
        name={W.unit}
        all={W.allUnits}
        choices={units}
        value={filter.unit}
        onChange={(unit) => change({ unit })}
      />
      <Choice
        name={W.leader}
        all={W.allLeaders}
        choices={leaders}
        value={filter.leader}
        onChange={(leader) => change({ leader })}
      />
      <Checkbox checked={filter.isOverdueOnly} onChange={(event) => change({ isOverdueOnly: event.target.checked })}>
        {text(W.overdueOnly)}
      </Checkbox>
      <DayField asOf={asOf} onDay={(day) => onLook({ asOf: day })} />
      <span className="projects-count" role="status" title={text(W.shownRule)}>
        {text(W.shown(shown.length, all.length, overdue))}
      </span>
      {isFilteringCards(filter) && (
        <Button size="small" type="link" onClick={() => onLook({ filter: EVERY_PROJECT })}>
          {text(W.clear)}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly name: Localized;
  readonly all: Localized;
  readonly choices: readonly FilterChoice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const ALL = "\u0000all";

function Choice({ name, all, choices, value, onChange }: ChoiceProps): ReactElement | null {
  const text = useText();
  // One value for all projects parts nothing.
  if (choices.length < 2 && value === null) return null;
  return (
    <Select<string>
      size="small"
      className="projects-choice"
      aria-label={text(LISTS_WORDS.choose(text(name)))}
      value={value ?? ALL}
      showSearch={{ optionFilterProp: "title" }}
      popupMatchSelectWidth={false}
      getPopupContainer={atlasRoot}
      onChange={(chosen) => onChange(chosen === ALL ? null : chosen)}
      options={[
        { value: ALL, title: text(all), label: text(all) },
        ...choices.map((choice) => {
          const label = choice.label === "" ? text(LISTS_WORDS.unitNone) : choice.label;
          return {
            value: choice.value,
            title: label,
            label: (
              <span className="list-choice">
                {label} <small>{choice.count}</small>
              </span>
            ),
          };
        }),
      ]}
    />
  );
}

interface DayFieldProps {
  readonly asOf: string;
  readonly onDay: (day: string | null) => void;
}

/** Takes a date once it is one; an empty field is the date of the data again. */
function DayField({ asOf, onDay }: DayFieldProps): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const isBad = typed !== null && typed.trim() !== "" && readDate(typed) === null;
  return (
    <label className="projects-day" title={text(W.asOfHint)}>
      <span>{text(W.asOf)}</span>
      <Input
        size="small"
        value={typed ?? asOf}
        status={isBad ? "error" : ""}
        aria-invalid={isBad}
        aria-label={isBad ? text(W.asOfBad) : text(W.asOf)}
        title={isBad ? text(W.asOfBad) : text(W.asOfHint)}
        onChange={(event) => {
          setTyped(event.target.value);
          const day = readDate(event.target.value);
          if (day !== null && event.target.value.trim().length > 4) onDay(day);
          else if (event.target.value.trim() === "") onDay(null);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
