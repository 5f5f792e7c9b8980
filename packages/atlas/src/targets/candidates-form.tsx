/**
 * From a list of enterprises to targets: the list is given, searched, looked through, and what is ticked is added.
 *
 * @module
 */
import { Alert, App as Feedback, Button, InputNumber, Select, Spin } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { LinkKey } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import type { LoadedChain } from "../document/loaded-chain.js";
import { atlasRoot } from "../edit/atlas-root.js";
import { today } from "../edit/fields/read-date.js";
import { useEditing } from "../edit/use-editing.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { CANDIDATE_FIELDS, TARGETS_WORDS as W } from "../words/targets-words.js";
import { WORDS } from "../words/words.js";
import { candidateRows, linksOfRows } from "./candidate-rows.js";
import { CandidateSource } from "./candidate-source.js";
import { candidateStep } from "./candidate-step.js";
import { CandidateTable } from "./candidate-table.js";
import { useSearch } from "./use-search.js";
import type { CandidateList, Search } from "./use-search.js";

/** Properties of {@link CandidatesForm}. */
export interface CandidatesFormProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Link that is to be filled; all opportunities where none is named. */
  readonly link: LinkKey | undefined;
  /** Called when it is done. */
  readonly onDone: () => void;
}

const FIRST_LEAST = 20;

/**
 * Draws the form.
 *
 * @param props - Chain and link.
 * @returns Source, choices, and what was found.
 */
export function CandidatesForm({ loaded, link, onDone }: CandidatesFormProps): ReactElement {
  const text = useText();
  const editing = useEditing();
  const locale = useAtlas((state) => state.locale);
  const { message } = Feedback.useApp();
  const { chain, analysis } = loaded;
  const [list, setList] = useState<CandidateList | null>(null);
  const [links, setLinks] = useState<readonly LinkKey[]>(link === undefined ? [] : [link]);
  const [least, setLeast] = useState(FIRST_LEAST);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [only, setOnly] = useState<LinkKey | null>(null);
  const { search, start, stop, forget } = useSearch(analysis);
  const wanting = useMemo(
    () => opportunities(chain, analysis.options, analysis).map((item) => item.link),
    [chain, analysis],
  );
  const hasLinks = links.length > 0 || wanting.length > 0;
  const rows = useMemo(
    () => (search.kind === "done" ? candidateRows(chain, search.result, locale) : []),
    [chain, search, locale],
  );
  const shown = useMemo(() => (only === null ? rows : rows.filter(({ match }) => match.link === only)), [rows, only]);
  const begin = (from: CandidateList): void => {
    setTicked(new Set());
    setOnly(null);
    if (hasLinks) start(from, { links, least });
  };
  // A list that was given is searched at once: that is what it was given for.
  useEffect(() => {
    if (list !== null) begin(list);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- other choices are searched for by the button
  }, [list]);
  const chosen = rows.filter(({ key }) => ticked.has(key));
  const count = new Set(chosen.map(({ match }) => match.key)).size;
  const add = (): void => {
    const step = candidateStep(chain, chosen, { name: list?.name ?? "", date: today() });
    if (step === null || !editing.makeOrSay(step)) return;
    void message.success(text(W.added(step.count)));
    onDone();
  };
  return (
    <div className="candidates-form">
      {list === null ? (
        <CandidateSource onList={setList} onFailure={() => void message.error(text(W.failed), 8)} />
      ) : (
        <div className="import-picked">
          <b>{list.name}</b>
          <Button
            onClick={() => {
              forget();
              setList(null);
            }}
          >
            {text(W.again)}
          </Button>
        </div>
      )}
      <div className="candidates-choices">
        <label className="candidates-links">
          <span>{text(W.links)}</span>
          <Select<LinkKey[]>
            mode="multiple"
            aria-label={text(W.links)}
            placeholder={text(W.linksHint)}
            value={[...links]}
            maxTagCount={4}
            allowClear
            optionFilterProp="label"
            getPopupContainer={atlasRoot}
            onChange={setLinks}
            options={[...new Set([...wanting, ...chain.graph.nodes()])].map((key) => ({
              value: key,
              label: linkName(chain, key, locale),
            }))}
          />
        </label>
        <label>
          <span>{text(W.least)}</span>
          <InputNumber
            aria-label={text(W.least)}
            min={0}
            max={100}
            value={least}
            onChange={(value) => setLeast(value ?? FIRST_LEAST)}
          />
        </label>
        <Button
          disabled={list === null || !hasLinks || search.kind === "running"}
          onClick={() => {
            if (list !== null) begin(list);
          }}
        >
          {text(W.search)}
        </Button>
        {rows.length > 0 && (
          <label>
            <span>{text(W.show)}</span>
            <Select<string>
              aria-label={text(W.show)}
              value={only ?? ""}
              popupMatchSelectWidth={false}
              getPopupContainer={atlasRoot}
              onChange={(value) => setOnly(value === "" ? null : value)}
              options={[
                { value: "", label: text(W.all) },
                ...linksOfRows(rows).map(([value, label]) => ({ value, label })),
              ]}
            />
          </label>
        )}
      </div>
      {!hasLinks && <Alert type="info" showIcon title={text(W.noLinks)} />}
      <Progress search={search} onStop={stop} />
      {search.kind === "done" && <Findings search={search} />}
      {search.kind === "done" && rows.length > 0 && (
        <div className="candidates-place">
          <CandidateTable rows={shown} ticked={ticked} onTick={setTicked} />
        </div>
      )}
      <div className="candidates-foot">
        <Button onClick={onDone}>{text(W.cancel)}</Button>
        <Button type="primary" disabled={count === 0} onClick={add}>
          {text(W.add(count))}
        </Button>
      </div>
    </div>
  );
}

function Progress({ search, onStop }: { readonly search: Search; readonly onStop: () => void }): ReactElement | null {
  const text = useText();
  if (search.kind === "failed") return <Alert type="error" showIcon title={text(search.message)} />;
  if (search.kind !== "running") return null;
  return (
    <div className="import-progress" role="status">
      <Spin size="small" /> <span>{text(W.searching(search.rows))}</span>
      <Button size="small" onClick={onStop}>
        {text(W.stop)}
      </Button>
    </div>
  );
}

function Findings({ search }: { readonly search: Extract<Search, { readonly kind: "done" }> }): ReactElement {
  const text = useText();
  const { result, fields, issues } = search;
  const matches = [...result.matches.values()].reduce((sum, list) => sum + list.length, 0);
  const here = new Set([...result.matches.values()].flat().flatMap(({ isLocal, key }) => (isLocal ? [key] : []))).size;
  const gates = [
    ...(here > 0 ? [W.gateLocal(here)] : []),
    ...(result.unusable > 0 ? [W.gateUnusable(result.unusable)] : []),
    ...(result.cut > 0 ? [W.gateCut(result.cut)] : []),
  ];
  const and = text(WORDS.and);
  return (
    <div className="candidates-findings">
      <p role="status">
        <b>{text(W.found(matches, result.rows))}</b>
        {result.isStopped && <span className="overdue-mark">{text(W.stopped(result.rows))}</span>}{" "}
        <span className="quiet">
          {text(
            W.columns(fields.map((field) => text(CANDIDATE_FIELDS.get(field) ?? { zh: field, en: field })).join(and)),
          )}
        </span>
      </p>
      {gates.length > 0 && (
        <p className="quiet">
          {text(W.leftOut)}
          {text(WORDS.colon)}
          {gates.map(text).join(and)}
        </p>
      )}
      {(issues.length > 0 || result.issues.length > 0) && (
        <ul className="hint">
          {issues.map((issue) => (
            <li key={issue.en}>{text(issue)}</li>
          ))}
          {result.issues.slice(0, 5).map((issue) => (
            <li key={`${String(issue.row)} ${issue.code}`}>
              {text(W.rowSays(issue.row, issue.message, issue.remedy))}
            </li>
          ))}
        </ul>
      )}
      {matches === 0 && <p>{text(W.nothing)}</p>}
    </div>
  );
}
