/**
 * What reading GEXF and reading GraphML have in common.
 *
 * @module
 */
import type { GraphFileReading } from "./graph-file.js";
import { GraphFindings } from "./graph-findings.js";
import { parseXml, placeIn, XmlFault, type XmlElement } from "./parse-xml.js";
import type { PlainRecord } from "./record-values.js";
import { restoreForbidden } from "./xml-text.js";

/**
 * Reads the text of a graph file.
 *
 * @param text - Text of the file.
 * @param rootName - Name of the outermost element.
 * @param read - Makes a document of the outermost element; `undefined` if there is no graph in it.
 * @returns The document and the issues.
 */
export function readGraphFile(
  text: string,
  rootName: string,
  read: (root: XmlElement, findings: GraphFindings) => PlainRecord | undefined,
): GraphFileReading {
  const findings = new GraphFindings();
  try {
    const root = parseXml(text);
    const document = root.name === rootName ? read(root, findings) : undefined;
    if (document === undefined) findings.say("not-a-graph", placeIn(text, root.at), root.name);
    return { document: document ?? null, issues: findings.issues() };
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    findings.say(fault.code, fault.code === "too-large" ? "" : placeIn(text, fault.at), fault.message);
    return { document: null, issues: findings.issues() };
  }
}

/**
 * Gives the elements of a name that stand directly inside.
 *
 * @param element - Element.
 * @param name - Name without prefix.
 */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/**
 * Gives the value of an attribute, characters that XML does not allow restored.
 *
 * @param element - Element.
 * @param name - Name of the attribute.
 * @returns The value; `undefined` if there is no such attribute.
 */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = element.attributes.get(name);
  return value === undefined ? undefined : restoreForbidden(value);
}

/**
 * Reads a coordinate.
 *
 * @param text - Text, if there is any.
 * @returns A finite number; `undefined` if it is none.
 */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "" || !Number.isFinite(Number(text))) return undefined;
  return Number(text);
}
