/**
 * The search box: Ctrl+K, type, arrow keys, Enter.
 *
 * @module
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { ClassMark } from "../marks/class-mark.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { searchEntries, searchIndex } from "../views/search-index.js";
import type { SoundsOf } from "./sound-match.js";
import type { SearchEntry } from "../views/search-index.js";
import { WORDS } from "../words/words.js";

const LIMIT = 12;
const KIND_WORDS = {
  link: WORDS.searchLink,
  enterprise: WORDS.searchEnterprise,
  project: WORDS.searchProject,
} as const;

/**
 * Draws the search box with its results.
 *
 * @returns A combobox.
 */
export function SearchBox(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  // A supposition has the records of the document: its index does for both.
  const chain = useAtlas(({ loaded, overlay }) =>
    overlay?.kind === "scenario" ? overlay.present : (loaded?.chain ?? null),
  );
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useSearchShortcut(input);
  const index = useMemo(() => (chain === null ? [] : searchIndex(chain)), [chain]);
  const sounds = useSounds(isOpen);
  const results = useMemo(() => searchEntries(index, query, LIMIT, sounds), [index, query, sounds]);
  const isShown = isOpen && query.trim() !== "";

  const choose = (entry: SearchEntry | undefined): void => {
    if (entry === undefined) return;
    dispatch({ kind: "select", link: entry.link, isRevealed: true, project: entry.project });
    setOpen(false);
    setQuery("");
  };
  // Who types faster than the sounds arrive gets what they find.
  const chooseActive = async (): Promise<void> => {
    if (results[active] !== undefined || sounds !== null || query.trim() === "") {
      choose(results[active]);
      return;
    }
    const { createPinyin } = await import("./pinyin-sounds.js");
    if (input.current?.value === query) choose(searchEntries(index, query, 1, createPinyin())[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // Enter ends the Chinese input method's word
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : results.length - 1;
      if (results.length > 0) setActive((active + step) % results.length);
    } else if (event.key === "Enter") void chooseActive();
    else if (event.key === "Escape") {
      event.stopPropagation();
      if (query === "") input.current?.blur();
      setQuery("");
      setOpen(false);
    }
  };

  return (
    <div className="search" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Icon name="search" />
      <input
        ref={input}
        role="combobox"
        aria-label={text(WORDS.search)}
        aria-expanded={isShown}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={isShown && results.length > 0 ? `search-${active}` : undefined}
        placeholder={text(WORDS.search)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
      <ul id="search-results" role="listbox" aria-label={text(WORDS.search)} hidden={!isShown}>
        {results.map((entry, at) => (
          <SearchResult
            key={entry.key}
            entry={entry}
            id={`search-${at}`}
            isActive={at === active}
            onPoint={() => setActive(at)}
            onChoose={() => choose(entry)}
          />
        ))}
        {results.length === 0 && <li className="search-nothing">{text(WORDS.searchNothing)}</li>}
      </ul>
      <span className="visually-hidden" role="status">
        {isShown ? text(WORDS.searchCount(results.length)) : ""}
      </span>
    </div>
  );
}

interface SearchResultProps {
  readonly entry: SearchEntry;
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function SearchResult({ entry, id, isActive, onPoint, onChoose }: SearchResultProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const loaded = useAtlas((state) => state.loaded);
  const analysis = loaded?.analysis.links.get(entry.link);
  const link = loaded === null ? entry.link : linkName(loaded.chain, entry.link, locale);
  return (
    // Pointing keeps the focus in the input; the keyboard works through aria-activedescendant.
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {analysis !== undefined && <ClassMark of={analysis.class} />}
      <span className="search-name">{entry.name ?? link}</span>
      <span className="search-kind">
        {entry.kind === "link"
          ? text(KIND_WORDS.link)
          : `${text(KIND_WORDS[entry.kind])} ${text(WORDS.searchAt(link))}`}
      </span>
    </li>
  );
}

/** The sounds of names, from the moment that somebody begins to search. */
function useSounds(isWanted: boolean): SoundsOf | null {
  const [sounds, setSounds] = useState<SoundsOf | null>(null);
  useEffect(() => {
    if (!isWanted || sounds !== null) return;
    let isGone = false;
    void import("./pinyin-sounds.js").then(({ createPinyin }) => {
      if (!isGone) setSounds(() => createPinyin());
    });
    return () => {
      isGone = true;
    };
  }, [isWanted, sounds]);
  return sounds;
}

function useSearchShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [input]);
}
