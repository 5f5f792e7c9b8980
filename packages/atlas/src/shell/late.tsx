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
const screens = (): Promise<typeof import("./late-screens.js")> => import("./late-screens.js");

/** The closed loop of the projects. */
export const LateProjects = lazy(() => screens().then(({ FramedProjects }) => ({ default: FramedProjects })));
/** Several chains together. */
export const LatePortfolio = lazy(() => screens().then(({ FramedPortfolio }) => ({ default: FramedPortfolio })));
/** The large screen of a meeting. */
export const LatePresentation = lazy(() =>
  screens().then(({ FramedPresentation }) => ({ default: FramedPresentation })),
);
/** The controls of the map. */
export const LateMapControls = lazy(() => parts().then(({ MapControls }) => ({ default: MapControls })));
/** Editing on the map. */
export const LateMapEditing = lazy(() => parts().then(({ FramedMapEditing }) => ({ default: FramedMapEditing })));
/** The slider over the dates, and what else can be looked at in the place of the document. */
export const LateMapTools = lazy(() => parts().then(({ MapTools }) => ({ default: MapTools })));
/** The legend of the lenses. */
export const LateLensLegend = lazy(() => parts().then(({ LensLegend }) => ({ default: LensLegend })));
const sides = (): Promise<typeof import("./late-sides.js")> => import("./late-sides.js");

/** What if, beside the map. */
export const LateSuppose = lazy(() => sides().then(({ SupposePanel }) => ({ default: SupposePanel })));
/** When gaps close, beside the map. */
export const LateForecast = lazy(() => sides().then(({ ForecastPanel }) => ({ default: ForecastPanel })));
/** Another document compared, beside the map. */
export const LateCompare = lazy(() => sides().then(({ ComparePanel }) => ({ default: ComparePanel })));
