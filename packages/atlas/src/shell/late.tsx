/**
 * The parts of the screen that come after the map: they bring the components of antd with them.
 *
 * @module
 */
import { lazy } from "react";

const parts = (): Promise<typeof import("./late-parts.js")> => import("./late-parts.js");

/** The header. */
export const LateHeader = lazy(() => parts().then(({ FramedHeader }) => ({ default: FramedHeader })));
/** The start screen. */
export const LateStart = lazy(() => parts().then(({ FramedStart }) => ({ default: FramedStart })));
/** The lists below the map. */
export const LateLists = lazy(() => parts().then(({ FramedLists }) => ({ default: FramedLists })));
/** The details beside the map. */
export const LateDetails = lazy(() => parts().then(({ FramedDetails }) => ({ default: FramedDetails })));
/** What stands over the screen. */
export const LateOverlays = lazy(() => parts().then(({ FramedOverlays }) => ({ default: FramedOverlays })));
/** Editing on the map. */
export const LateMapEditing = lazy(() => parts().then(({ FramedMapEditing }) => ({ default: FramedMapEditing })));
/** The slider over the dates, on the map. */
export const LateAsOf = lazy(() => parts().then(({ AsOfSlider }) => ({ default: AsOfSlider })));
/** The legend of the lenses. */
export const LateLensLegend = lazy(() => parts().then(({ LensLegend }) => ({ default: LensLegend })));
