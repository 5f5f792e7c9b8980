/**
 * The bar below the large screen: legend, steps, and what else can be done, small beside the map.
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { PRESENTATION_WORDS as W } from "../words/presentation-words.js";
import type { FullScreen } from "./use-full-screen.js";
import type { StoryKey } from "./use-story-keys.js";

/** Seconds that a step can be shown by itself. */
export const INTERVALS: readonly number[] = [5, 10, 20, 30];

/** Properties of {@link StageBar}. */
export interface StageBarProps {
  /** Number of the step, from 0. */
  readonly at: number;
  /** Number of steps. */
  readonly count: number;
  /** Seconds a step while it plays by itself; `null` while it does not. */
  readonly playing: number | null;
  /** Called with another number of seconds. */
  readonly onInterval: (seconds: number) => void;
  /** Whether notes are shown. */
  readonly hasNotes: boolean;
  /** Whether the story is shown. */
  readonly hasStory: boolean;
  /** The whole screen. */
  readonly screen: FullScreen;
  /** Called with what is asked for, as by a key. */
  readonly onAsk: (asked: StoryKey) => void;
  /** Called to show the story or put it away. */
  readonly onStory: () => void;
  /** Legend. */
  readonly children: ReactNode;
}

/**
 * Draws the bar.
 *
 * @param props - Step and what to call.
 * @returns A footer.
 */
export function StageBar(props: StageBarProps): ReactElement {
  const { at, count, playing, onInterval, hasNotes, hasStory, screen, onAsk, onStory, children } = props;
  const text = useText();
  return (
    <footer className="stage-bar">
      {children}
      <div className="stage-buttons" role="toolbar" aria-label={text(W.presentation)} title={text(W.keys)}>
        <BarButton icon="back" words={text(W.previous)} isDisabled={at === 0} onClick={() => onAsk("previous")} />
        <span className="stage-count" data-testid="stage-count">
          {text(W.stepOf(at + 1, count))}
        </span>
        <BarButton
          icon="back"
          className="is-next"
          words={text(W.next)}
          isDisabled={at === count - 1}
          onClick={() => onAsk("next")}
        />
        <button
          type="button"
          className="stage-play"
          aria-pressed={playing !== null}
          aria-label={text(playing === null ? W.play : W.stop)}
          title={text(playing === null ? W.play : W.stop)}
          onClick={() => onAsk("play")}
        >
          <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={playing === null ? "M4 2.5v11l9.5-5.5z" : "M4 3h3v10H4zM9 3h3v10H9z"} fill="currentColor" />
          </svg>
        </button>
        {playing !== null && (
          <select
            aria-label={text(W.interval)}
            value={playing}
            onChange={({ target }) => onInterval(Number(target.value))}
          >
            {INTERVALS.map((seconds) => (
              <option key={seconds} value={seconds}>
                {text(W.seconds(seconds))}
              </option>
            ))}
          </select>
        )}
        <BarButton icon="edit" words={text(W.notes)} isPressed={hasNotes} onClick={() => onAsk("notes")} />
        <button type="button" className="stage-story" aria-pressed={hasStory} onClick={onStory}>
          {text(W.story)}
        </button>
        {screen.isPossible && (
          <BarButton
            icon="fit"
            words={text(screen.isOn ? W.leaveFullScreen : W.fullScreen)}
            isPressed={screen.isOn}
            onClick={() => onAsk("full-screen")}
          />
        )}
        <BarButton icon="close" words={text(W.leave)} onClick={() => onAsk("leave")} />
      </div>
    </footer>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function BarButton({ icon, words, className, isDisabled = false, isPressed, onClick }: BarButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={className}
      aria-label={words}
      title={words}
      aria-disabled={isDisabled}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
