/**
 * A small, strict XML reader without document types: nothing in a file can make it expand, load or run anything.
 *
 * @module
 */
import type { GraphFileIssueCode } from "./graph-file.js";
import { forbiddenAt } from "./xml-text.js";

/** An element. Its name has no prefix: the few names that graph files use are told apart without. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Attributes by name, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements inside. */
  readonly children: readonly XmlElement[];
  /** Text that stands directly inside, joined. */
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
}

/** Why a text is no XML that is read. */
export class XmlFault extends Error {
  /** Kind. */
  readonly code: GraphFileIssueCode;
  /** Index of the character. */
  readonly at: number;

  /**
   * @param code - Kind.
   * @param at - Index of the character.
   * @param what - What stands there.
   */
  constructor(code: GraphFileIssueCode, at: number, what: string) {
    super(what);
    this.code = code;
    this.at = at;
  }
}

/** Deepest nesting that is read. */
export const MAX_XML_DEPTH = 256;
/** Longest text that is read, in UTF-16 code units. */
export const MAX_XML_LENGTH = 128 * 1024 * 1024;

const NAME = "[A-Za-z_:\\u0080-\\uFFFF][-A-Za-z0-9_:.\\u0080-\\uFFFF]*";
const OPEN = new RegExp(`<(${NAME})`, "y");
const CLOSE = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, "y");
const ATTRIBUTE = new RegExp(`[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*("[^"<]*"|'[^'<]*')`, "y");
const TAG_END = /[ \t\r\n]*(\/?)>/y;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,8})|#x([0-9A-Fa-f]{1,8}));|&/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

interface Frame {
  readonly fullName: string;
  readonly element: XmlElement & { readonly children: XmlElement[]; text: string };
  readonly texts: string[];
}

/**
 * Reads a text as XML.
 *
 * @param text - Text of the file.
 * @returns The outermost element.
 * @throws {@link XmlFault} at the first character that cannot be read.
 * @remarks O(length).
 */
export function parseXml(text: string): XmlElement {
  if (text.length > MAX_XML_LENGTH) throw new XmlFault("too-large", 0, String(text.length));
  const forbidden = forbiddenAt(text);
  if (forbidden >= 0) throw new XmlFault("xml-character", forbidden, charName(text, forbidden));
  return new Scanner(text).scan();
}

class Scanner {
  readonly #text: string;
  readonly #stack: Frame[] = [];
  #root: XmlElement | undefined;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  scan(): XmlElement {
    const text = this.#text;
    while (this.#at < text.length) {
      const start = this.#at;
      if (text.charCodeAt(start) !== 0x3c) this.#readText();
      else if (text.startsWith("<!--", start)) this.#skip("<!--", "-->");
      else if (text.startsWith("<?", start)) this.#skip("<?", "?>");
      else if (text.startsWith("<![CDATA[", start)) this.#readCdata();
      else if (/^<!doctype/i.test(text.slice(start, start + 9))) this.#fail("xml-doctype");
      else if (text.startsWith("</", start)) this.#readClose();
      else this.#readOpen();
    }
    const open = this.#stack[this.#stack.length - 1];
    if (open !== undefined) this.#fail("xml-malformed", open.element.at);
    if (this.#root === undefined) this.#fail("xml-malformed");
    return this.#root;
  }

  #readOpen(): void {
    const at = this.#at;
    const [, fullName = ""] = this.#match(OPEN);
    if (this.#stack.length === 0 && this.#root !== undefined) this.#fail("xml-malformed", at);
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const found = ATTRIBUTE.exec(this.#text);
      if (found === null) break;
      const [all, name = "", quoted = ""] = found;
      if (attributes.has(name)) this.#fail("xml-malformed");
      const inside = this.#at + all.length - quoted.length + 1;
      attributes.set(name, this.#resolve(quoted.slice(1, -1).replace(/\r\n|[\t\n\r]/g, " "), inside));
      this.#at += all.length;
    }
    const [, slash = ""] = this.#match(TAG_END);
    const element = { name: localName(fullName), attributes, children: [], text: "", at };
    this.#stack[this.#stack.length - 1]?.element.children.push(element);
    this.#root ??= element;
    if (slash !== "") return;
    if (this.#stack.length >= MAX_XML_DEPTH) this.#fail("xml-too-deep", at);
    this.#stack.push({ fullName, element, texts: [] });
  }

  #readClose(): void {
    const at = this.#at;
    const [, fullName = ""] = this.#match(CLOSE);
    const frame = this.#stack.pop();
    if (frame === undefined || frame.fullName !== fullName) this.#fail("xml-malformed", at);
    frame.element.text = frame.texts.join("");
  }

  #readText(): void {
    const found = this.#text.indexOf("<", this.#at);
    const end = found < 0 ? this.#text.length : found;
    const raw = this.#text.slice(this.#at, end);
    const cdataEnd = raw.indexOf("]]>");
    if (cdataEnd >= 0) this.#fail("xml-malformed", this.#at + cdataEnd);
    const frame = this.#stack[this.#stack.length - 1];
    if (frame === undefined) {
      const stray = raw.search(/[^ \t\r\n]/);
      if (stray >= 0) this.#fail("xml-malformed", this.#at + stray);
    } else frame.texts.push(this.#resolve(raw.replace(/\r\n?/g, "\n"), this.#at));
    this.#at = end;
  }

  #readCdata(): void {
    const start = this.#at;
    this.#skip("<![CDATA[", "]]>");
    const frame = this.#stack[this.#stack.length - 1];
    if (frame === undefined) this.#fail("xml-malformed", start);
    frame.texts.push(this.#text.slice(start + "<![CDATA[".length, this.#at - "]]>".length).replace(/\r\n?/g, "\n"));
  }

  #skip(opening: string, closing: string): void {
    const end = this.#text.indexOf(closing, this.#at + opening.length);
    if (end < 0) this.#fail("xml-malformed");
    this.#at = end + closing.length;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) this.#fail("xml-malformed");
    this.#at += found[0].length;
    return found;
  }

  #resolve(raw: string, at: number): string {
    if (!raw.includes("&")) return raw;
    return raw.replace(REFERENCE, (all: string, named?: string, decimal?: string, hex?: string, offset?: number) => {
      if (named !== undefined) return NAMED.get(named) ?? "";
      const digits = decimal ?? hex;
      const code = digits === undefined ? -1 : Number.parseInt(digits, decimal === undefined ? 16 : 10);
      const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\0";
      if (forbiddenAt(character) >= 0) throw new XmlFault("xml-entity", at + (offset ?? 0), all);
      return character;
    });
  }

  #fail(code: GraphFileIssueCode, at = this.#at): never {
    throw new XmlFault(code, at, this.#text.slice(at, at + 40));
  }
}

/**
 * Says where a character stands.
 *
 * @param text - Text of the file.
 * @param at - Index of the character.
 * @returns Line and column from 1, as `12:5`.
 */
export function placeIn(text: string, at: number): string {
  let [line, start] = [1, 0];
  for (let end = text.indexOf("\n"); end >= 0 && end < at; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return `${String(line)}:${String(at - start + 1)}`;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

function charName(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
