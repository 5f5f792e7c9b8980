/**
 * The screens beside the map, each in the frame of antd.
 *
 * @module
 */
import { PortfolioScreen } from "../portfolio/portfolio-screen.js";
import { PresentationScreen } from "../presentation/presentation-screen.js";
import { ProjectsScreen } from "../projects/projects-screen.js";
import { framed } from "./framed.js";

/** The closed loop of the projects. */
export const FramedProjects = framed(ProjectsScreen);
/** Several chains together. */
export const FramedPortfolio = framed(PortfolioScreen);
/** The large screen of a meeting. */
export const FramedPresentation = framed(PresentationScreen);
