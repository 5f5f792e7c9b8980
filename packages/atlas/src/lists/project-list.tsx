/**
 * All projects of the chain: stages changed in place, and what those shown add up to.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { EmptyList } from "./empty-list.js";
import { ListPanel } from "./list-panel.js";
import type { ListPanelProps } from "./list-panel.js";
import type { ListSpec } from "./list-spec.js";
import type { CellView } from "./list-table.js";
import { PROJECT_COLUMNS, projectFacets, projectGroupings } from "./project-columns.js";
import { ProjectFooter } from "./project-footer.js";
import { projectRows } from "./project-rows.js";
import type { ProjectRow } from "./project-rows.js";
import { StageSelect } from "./stage-select.js";

/**
 * Draws the list of projects.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function ProjectList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const project = useAtlas((state) => state.project);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const { chain, analysis } = loaded;
  const rows = useMemo(() => projectRows(chain, locale), [chain, locale]);
  const cells = useMemo(() => projectCells(locale), [locale]);
  const spec = useMemo<ListSpec<ProjectRow>>(() => {
    const passing = new Set(
      [...analysis.links.values()]
        .filter((link) => passesFilter(link, { ...filter, statuses: [] }))
        .map((link) => link.id),
    );
    const add = (): void =>
      dispatch({ kind: "open-dialog", dialog: { kind: "project", ...(selection !== null && { link: selection }) } });
    return {
      tab: "projects",
      name: LISTS_WORDS.projectList,
      className: "project-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ link }) => link,
      stateOf: ({ key, link }) => (key === project ? "current" : link === selection ? "related" : null),
      passes: ({ link, project: { status } }) =>
        !isFiltering(filter) ||
        (passing.has(link) && (filter.statuses.length === 0 || (status !== null && filter.statuses.includes(status)))),
      columns: PROJECT_COLUMNS,
      facets: projectFacets(chain),
      groupings: projectGroupings(chain),
      cells,
      choose: ({ key, link }) => dispatch({ kind: "select", link, project: key, isRevealed: true }),
      countText: LISTS_WORDS.shownOfProjects,
      empty: (
        <EmptyList title={LISTS_WORDS.noProjects} hint={LISTS_WORDS.noProjectsHint}>
          {!isReadOnly && (
            <>
              <Button
                size="small"
                type="primary"
                onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "import" } })}
              >
                {LISTS_WORDS.importLedger[locale]}
              </Button>
              <Button size="small" onClick={add}>
                {LISTS_WORDS.addProject[locale]}
              </Button>
            </>
          )}
        </EmptyList>
      ),
      ...(!isReadOnly && {
        buttons: (
          <Button size="small" icon={<Icon name="plus" size={13} />} onClick={add}>
            {LISTS_WORDS.addProject[locale]}
          </Button>
        ),
      }),
      footer: (shown) => <ProjectFooter rows={shown} />,
    };
  }, [rows, cells, chain, analysis, filter, selection, project, locale, isReadOnly, dispatch]);
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function projectCells(locale: Locale): ReadonlyMap<string, CellView<ProjectRow>> {
  const text = new Map(PROJECT_COLUMNS.map((column) => [column.key, column.text]));
  const unlessMissing = (
    key: string,
    isMissing: (row: ProjectRow) => boolean,
  ): readonly [string, CellView<ProjectRow>] => [
    key,
    (row) => <span className={isMissing(row) ? "is-unknown" : undefined}>{text.get(key)?.(row, locale)}</span>,
  ];
  return new Map<string, CellView<ProjectRow>>([
    ["name", (row, isReachable) => <NameCell row={row} isReachable={isReachable} />],
    ["stage", (row, isReachable) => <StageSelect row={row} isReachable={isReachable} />],
    unlessMissing("enterprise", ({ enterprise }) => enterprise === ""),
    unlessMissing("capacity", ({ size }) => size === null),
    unlessMissing("investment", ({ project }) => project.investment === undefined),
    unlessMissing("dates", ({ reached, expected }) => reached === null && expected === null),
    unlessMissing("responsible", ({ responsible }) => responsible === ""),
    unlessMissing("confidence", ({ project }) => project.confidence === undefined),
    unlessMissing("source", ({ project }) => project.source === undefined),
  ]);
}

function NameCell({ row, isReachable }: { readonly row: ProjectRow; readonly isReachable: boolean }): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const name = row.name === "" ? text(WORDS.unnamedProject) : row.name;
  return (
    <span className="cell-name">
      <b>{name}</b>
      {!isReadOnly && (
        <button
          type="button"
          className="cell-icon"
          tabIndex={isReachable ? 0 : -1}
          aria-label={text(LISTS_WORDS.editOf(name))}
          title={text(LISTS_WORDS.editOf(name))}
          onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "project", project: row.key } })}
        >
          <Icon name="edit" size={13} />
        </button>
      )}
    </span>
  );
}
