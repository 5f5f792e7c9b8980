/**
 * A second reader of Office documents: what is in the package, and whether it holds together.
 *
 * @module
 */
import { unzip } from "../../ledger/test/unzip.js";
import { childrenOf, find, parseXml, textOf } from "./parse-xml.js";
import type { XmlElement } from "./parse-xml.js";

/** A paragraph of a Word document. */
export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
}

/** A Word document as it is read. */
export interface ReadDocument {
  /** Paragraphs outside tables. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Tables, rows, cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The body. */
  readonly body: XmlElement;
  /** Every part. */
  readonly parts: ReadonlyMap<string, string>;
}

/** A slide as it is read. */
export interface ReadSlide {
  /** Texts of its shapes, one for each paragraph. */
  readonly texts: readonly string[];
  /** Tables, rows, cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Names of groups of shapes. */
  readonly groups: readonly string[];
  /** The slide. */
  readonly root: XmlElement;
}

/** Reads a Word document. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const parts = unzip(bytes);
  const [body] = childrenOf(parseXml(parts.get("word/document.xml") ?? ""), "w:body");
  if (body === undefined) throw new Error("there is no body");
  const rowsOf = (table: XmlElement): readonly (readonly string[])[] =>
    childrenOf(table, "w:tr").map((row) => childrenOf(row, "w:tc").map((cell) => textOf(cell, "w:t")));
  return {
    paragraphs: childrenOf(body, "w:p").map((paragraph) => ({
      style: find(paragraph, "w:pStyle")[0]?.attributes.get("w:val") ?? "",
      text: textOf(paragraph, "w:t"),
    })),
    tables: childrenOf(body, "w:tbl").map(rowsOf),
    body,
    parts,
  };
}

/** Reads a presentation. */
export function readPptx(bytes: Uint8Array): {
  readonly slides: readonly ReadSlide[];
  readonly parts: ReadonlyMap<string, string>;
} {
  const parts = unzip(bytes);
  const slides: ReadSlide[] = [];
  for (let i = 1; parts.has(`ppt/slides/slide${String(i)}.xml`); i += 1) {
    const root = parseXml(parts.get(`ppt/slides/slide${String(i)}.xml`) ?? "");
    slides.push({
      texts: find(root, "p:txBody").flatMap((body) => paragraphsOf(body)),
      tables: find(root, "a:tbl").map((table) =>
        childrenOf(table, "a:tr").map((row) => childrenOf(row, "a:tc").map((cell) => textOf(cell, "a:t"))),
      ),
      groups: find(root, "p:grpSp").map((group) => find(group, "p:cNvPr")[0]?.attributes.get("name") ?? ""),
      root,
    });
  }
  return { slides, parts };
}

/** Texts of a shape, the number of the slide left out. */
function paragraphsOf(body: XmlElement): readonly string[] {
  return childrenOf(body, "a:p")
    .filter((paragraph) => childrenOf(paragraph, "a:fld").length === 0)
    .map((paragraph) => textOf(paragraph, "a:t"));
}

/** Lists what does not hold together in a package; nothing in a sound one. */
export function faultsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const xml = new Map<string, XmlElement>();
  for (const [name, text] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    try {
      xml.set(name, parseXml(text));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  if ([...parts.keys()][0] !== "[Content_Types].xml") faults.push("the content types do not come first");
  const types = xml.get("[Content_Types].xml");
  if (types === undefined) return [...faults, "there are no content types"];
  const defaults = new Set(childrenOf(types, "Default").map(({ attributes }) => attributes.get("Extension")));
  const overrides = childrenOf(types, "Override").map(({ attributes }) => (attributes.get("PartName") ?? "").slice(1));
  for (const name of overrides) if (!parts.has(name)) faults.push(`a type for ${name}, which is not there`);
  if (new Set(overrides).size !== overrides.length) faults.push("a part has two types");
  for (const name of parts.keys()) {
    const ending = name.split(".").pop();
    if (name !== "[Content_Types].xml" && !overrides.includes(name) && !defaults.has(ending))
      faults.push(`no type for ${name}`);
  }
  for (const [name, root] of xml) {
    if (name.endsWith(".rels")) faults.push(...relationFaults(name, root, parts, xml));
    const ids = find(root, "p:cNvPr").map(({ attributes }) => attributes.get("id"));
    if (new Set(ids).size !== ids.length) faults.push(`${name}: shapes share a key`);
    const pictures = find(root, "wp:docPr").map(({ attributes }) => attributes.get("id"));
    if (new Set(pictures).size !== pictures.length) faults.push(`${name}: pictures share a key`);
  }
  return faults;
}

function relationFaults(
  name: string,
  root: XmlElement,
  parts: ReadonlyMap<string, string>,
  xml: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const faults: string[] = [];
  const [, folder = "", own = ""] = /^(.*?)_rels\/(.*)\.rels$/u.exec(name) ?? [];
  const ids = new Set<string>();
  for (const { attributes } of childrenOf(root, "Relationship")) {
    const [id = "", target = ""] = [attributes.get("Id"), attributes.get("Target")];
    if (ids.has(id)) faults.push(`${name}: ${id} twice`);
    ids.add(id);
    if (attributes.get("TargetMode") === "External") faults.push(`${name}: ${target} lies outside`);
    else if (!parts.has(resolved(folder, target))) faults.push(`${name}: ${target} is not there`);
  }
  const source = xml.get(folder + own);
  if (own !== "" && source === undefined) faults.push(`${name}: of a part that is not there`);
  for (const used of source === undefined ? [] : relationsUsed(source)) {
    if (!ids.has(used)) faults.push(`${folder}${own} uses ${used}, which is not there`);
  }
  return faults;
}

function relationsUsed(element: XmlElement): readonly string[] {
  const own = [...element.attributes].filter(([name]) => /^r:(?:id|embed|link)$/u.test(name)).map(([, value]) => value);
  return [...own.filter((value) => value !== ""), ...element.children.flatMap(relationsUsed)];
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
