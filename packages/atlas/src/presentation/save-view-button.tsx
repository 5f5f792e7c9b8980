/**
 * Saves what is seen on the map as a step of the presentation. The form comes when it is asked for.
 *
 * @module
 */
import type { ChainMap } from "@liantu/cytoscape";
import { lazy, Suspense, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useAtlas, useText } from "../state/use-atlas.js";

const LABEL = { zh: "保存当前视图（大屏演示用）", en: "Save this view (for the presentation)" };

const Form = lazy(async () => ({ default: (await import("./save-view-form.js")).FramedSaveViewForm }));

/** Properties of {@link SaveViewButton}. */
export interface SaveViewButtonProps {
  /** Map that is looked at. */
  readonly map: ChainMap;
}

/**
 * Draws the button.
 *
 * @param props - Map.
 * @returns A button, and its form while it is open; nothing where the document is only looked at.
 */
export function SaveViewButton({ map }: SaveViewButtonProps): ReactElement | null {
  const text = useText();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (isReadOnly) return null;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="save-view"
        aria-label={text(LABEL)}
        title={text(LABEL)}
        onClick={() => setOpen(true)}
      >
        <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M4 2.5h8v11l-4-3-4 3z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        </svg>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Form map={map} onDone={close} />
        </Suspense>
      )}
    </>
  );
}
