/**
 * The line of filters above a list: a text to find, one choice for each facet, and the grouping.
 *
 * @module
 */
import { Input, Select } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { atlasRoot } from "../edit/atlas-root.js";
import { Icon } from "../marks/icon.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import { facetChoices } from "./arrange-rows.js";
import type { ListFacet, ListGrouping, ListView } from "./arrange-rows.js";
import type { SharedFilter } from "./use-shared-filter.js";

/** Properties of {@link ListFilters}. */
export interface ListFiltersProps<Row> {
  /** All rows, for the choices. */
  readonly rows: readonly Row[];
  /** What it can be filtered by. */
  readonly facets: readonly ListFacet<Row>[];
  /** What it can be grouped by. */
  readonly groupings: readonly ListGrouping<Row>[];
  /** How the list is looked at. */
  readonly view: ListView;
  /** Chosen values by facet. */
  readonly filters: ListView["filters"];
  /** Language. */
  readonly locale: Locale;
  /** Called with what is chosen of a facet. */
  readonly onChoose: SharedFilter["choose"];
  /** Called with what changes in how the list is looked at. */
  readonly onLook: (change: Partial<ListView>) => void;
}

/**
 * Draws the filters.
 *
 * @param props - Facets and what is chosen.
 * @returns A line of controls.
 */
export function ListFilters<Row>(props: ListFiltersProps<Row>): ReactElement {
  const { rows, facets, groupings, view, filters, locale, onChoose, onLook } = props;
  const find = LISTS_WORDS.find[locale];
  return (
    <div className="list-filters" role="group" aria-label={LISTS_WORDS.filter[locale]}>
      <Input
        size="small"
        className="list-find"
        allowClear
        prefix={<Icon name="search" size={13} />}
        placeholder={find}
        aria-label={find}
        value={view.query}
        onChange={(event) => onLook({ query: event.target.value })}
      />
      {facets.map((facet) => (
        <FacetSelect
          key={facet.key}
          rows={rows}
          facet={facet}
          chosen={filters.get(facet.key) ?? []}
          locale={locale}
          onChoose={(values) => onChoose(facet, values)}
        />
      ))}
      {groupings.length > 0 && (
        <Select<string>
          size="small"
          className="list-grouping"
          aria-label={LISTS_WORDS.group[locale]}
          value={view.grouping ?? ""}
          popupMatchSelectWidth={false}
          getPopupContainer={atlasRoot}
          onChange={(value) => onLook({ grouping: value === "" ? null : value, folded: new Set() })}
          options={[
            { value: "", label: LISTS_WORDS.noGroup[locale] },
            ...groupings.map(({ key, name }) => ({ value: key, label: name[locale] })),
          ]}
        />
      )}
    </div>
  );
}

interface FacetSelectProps<Row> {
  readonly rows: readonly Row[];
  readonly facet: ListFacet<Row>;
  readonly chosen: readonly string[];
  readonly locale: Locale;
  readonly onChoose: (values: readonly string[]) => void;
}

function FacetSelect<Row>({ rows, facet, chosen, locale, onChoose }: FacetSelectProps<Row>): ReactElement | null {
  const choices = useMemo(() => facetChoices(rows, facet, locale), [rows, facet, locale]);
  const name = facet.name[locale];
  // One value for all rows parts nothing.
  if (choices.length < 2 && chosen.length === 0) return null;
  return (
    <Select<string[]>
      size="small"
      mode="multiple"
      className="list-facet"
      aria-label={LISTS_WORDS.choose(name)[locale]}
      placeholder={name}
      value={[...chosen]}
      onChange={onChoose}
      getPopupContainer={atlasRoot}
      maxTagCount={1}
      maxTagTextLength={8}
      allowClear
      optionFilterProp="title"
      popupMatchSelectWidth={false}
      options={choices.map(({ value, label, count }) => ({
        value,
        title: label,
        label: (
          <span className="list-choice">
            {label} <small>{count}</small>
          </span>
        ),
      }))}
    />
  );
}
