/**
 * XML taken apart as it comes, byte by byte.
 *
 * Strings are made of what is asked for only: a workbook of 200 000 rows is 200 MB of XML, of which a tenth is text.
 *
 * @module
 */
import { MAX_MARKUP_BYTES } from "../limits.js";
import { PartError } from "./inflate-part.js";

/** The tag that is being told of. */
export interface XmlTag {
  /**
   * Gives the value of an attribute.
   *
   * @param name - Name without prefix.
   * @returns `null` if there is none.
   */
  attribute(name: string): string | null;
}

/** Is told what stands in the XML; names come without prefix. */
export interface XmlHandler {
  /** A tag opens; text up to the next tag is told if this gives `true`. */
  open(name: string, tag: XmlTag): boolean;
  /** Text, perhaps in several pieces. */
  text(text: string): void;
  /** A tag closes. */
  close(name: string): void;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const RETURN = 0x0d;
const SPACE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
const LONGEST_ENTITY = 12;
// decoding short texts by hand is faster than by a decoder
const SHORT = 20;
const COMMENT = bytesOf("<!--");
const COMMENT_END = bytesOf("-->");
const CDATA = bytesOf("<![CDATA[");
const CDATA_END = bytesOf("]]>");
const INSTRUCTION_END = bytesOf("?>");
const CHARACTERS = Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) => String.fromCharCode(code));
const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Takes the pieces of one XML document apart. */
// no #fields: what ES2021 makes of them is a look-up in a table for each byte
export class XmlScanner implements XmlTag {
  private readonly handler: XmlHandler;
  private rest: Uint8Array = new Uint8Array(0);
  private bytes: Uint8Array = this.rest;
  private attributesStart = 0;
  private attributesEnd = 0;
  private isTextWanted = false;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  /**
   * Takes the next piece apart; what its end cuts in two waits for the next one.
   *
   * @param piece - UTF-8.
   * @throws PartError if it has a document type, or markup that is longer than any program writes.
   */
  push(piece: Uint8Array): void {
    this.bytes = joined(this.rest, piece);
    const used = this.scan(false);
    this.rest = this.bytes.slice(used);
    if (this.rest.length > MAX_MARKUP_BYTES) throw new PartError("markup without an end", true);
  }

  /**
   * Says that there are no more pieces.
   *
   * @throws PartError if the last one ends within markup.
   */
  end(): void {
    this.bytes = this.rest;
    if (this.scan(true) < this.bytes.length) throw new PartError("the XML ends within a tag");
  }

  attribute(name: string): string | null {
    const bytes = this.bytes;
    const end = this.attributesEnd;
    let at = this.attributesStart;
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= SPACE) at += 1;
      let start = at;
      let code = bytes[at] ?? 0;
      while (at < end && code !== EQUALS && code > SPACE) {
        if (code === COLON) start = at + 1;
        at += 1;
        code = bytes[at] ?? 0;
      }
      const stop = at;
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
      const valueStart = at + 1;
      const quote = bytes[at];
      at = valueStart;
      while (at < end && bytes[at] !== quote) at += 1;
      if (valueStart <= end && this.isName(name, start, stop)) return textOf(bytes, valueStart, at);
      at += 1;
    }
    return null;
  }

  private isName(name: string, start: number, stop: number): boolean {
    if (stop - start !== name.length) return false;
    for (let at = 0; at < name.length; at += 1) if (this.bytes[start + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  // gives how many bytes were used up
  private scan(isLast: boolean): number {
    const bytes = this.bytes;
    let at = 0;
    while (at < bytes.length) {
      if (bytes[at] !== LT) {
        let end = at;
        while (end < bytes.length && bytes[end] !== LT) end += 1;
        if (end === bytes.length && !isLast) end = safeEnd(bytes, at, end);
        if (end === at) return at;
        if (this.isTextWanted) this.handler.text(textOf(bytes, at, end));
        at = end;
        continue;
      }
      const end = this.markup(at);
      if (end < 0) return at;
      at = end;
    }
    return at;
  }

  // gives where the markup ends that begins here; -1 if that is not there yet
  private markup(at: number): number {
    const bytes = this.bytes;
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next === QUESTION) return endOf(bytes, INSTRUCTION_END, at + 2);
    if (next === BANG) return this.declaration(at);
    let end = at + 1;
    let quote = 0;
    for (; end < bytes.length; end += 1) {
      const code = bytes[end] ?? 0;
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === GT) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
    }
    if (end === bytes.length) return -1;
    if (next === SLASH) {
      this.isTextWanted = false;
      this.handler.close(nameOf(bytes, at + 2, end));
      return end + 1;
    }
    const isEmpty = bytes[end - 1] === SLASH;
    const stop = isEmpty ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < stop && (bytes[nameEnd] ?? 0) > SPACE) nameEnd += 1;
    const name = nameOf(bytes, at + 1, nameEnd);
    this.attributesStart = nameEnd;
    this.attributesEnd = stop;
    this.isTextWanted = this.handler.open(name, this) && !isEmpty;
    if (isEmpty) this.handler.close(name);
    return end + 1;
  }

  private declaration(at: number): number {
    const bytes = this.bytes;
    if (begins(bytes, COMMENT, at)) return endOf(bytes, COMMENT_END, at + COMMENT.length);
    if (!begins(bytes, CDATA, at)) {
      // may still become one of these when the next piece comes
      if (bytes.length - at < CDATA.length) return -1;
      throw new PartError("the XML has a document type, which no workbook has");
    }
    const end = endOf(bytes, CDATA_END, at + CDATA.length);
    if (end >= 0 && this.isTextWanted) {
      this.handler.text(decoder.decode(bytes.subarray(at + CDATA.length, end - CDATA_END.length)));
    }
    return end;
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const bytes = new Uint8Array(rest.length + piece.length);
  bytes.set(rest);
  bytes.set(piece, rest.length);
  return bytes;
}

function begins(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function endOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (begins(bytes, wanted, at)) return at + wanted.length;
  }
  return -1;
}

function nameOf(bytes: Uint8Array, from: number, end: number): string {
  let start = from;
  for (let at = from; at < end; at += 1) if (bytes[at] === COLON) start = at + 1;
  let name = "";
  for (let at = start; at < end && (bytes[at] ?? 0) > SPACE; at += 1) name += CHARACTERS[bytes[at] ?? 0] ?? "?";
  return name;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let isPlain = end - start <= SHORT;
  for (let at = start; at < end && isPlain; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= FIRST_BEYOND_ASCII || code === AMPERSAND || code === RETURN) isPlain = false;
    else text += CHARACTERS[code] ?? "";
  }
  if (isPlain) return text;
  text = decoder.decode(bytes.subarray(start, end));
  if (text.includes("\r")) text = text.replace(/\r\n?/gu, "\n");
  return text.includes("&") ? text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/giu, entity) : text;
}

// entities that a document declares are never expanded: none may be declared
function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
  const isHex = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

// text may be handed on up to here without cutting a character or an entity in two
function safeEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= Math.max(start, end - LONGEST_ENTITY); at -= 1) {
    if (bytes[at] === SEMICOLON) break;
    if (bytes[at] === AMPERSAND) return at;
  }
  let at = end;
  while (at > start && end - at < 3 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at -= 1;
  if (at > start && (bytes[at - 1] ?? 0) >= 0xc0) return at - 1;
  return bytes[end - 1] === RETURN ? end - 1 : end;
}
