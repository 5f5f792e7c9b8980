/**
 * A small strict reader of XML, with nothing of what wrote it: whatever is not well-formed throws.
 *
 * @module
 */

/** An element. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text that stands directly in it. */
  readonly text: string;
}

const TOKEN =
  /<\?[^?]*\?>|<!--[^]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gu;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
// Characters that XML 1.0 does not have, section 2.2.
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u;
const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Parses a document. */
export function parseXml(source: string): XmlElement {
  if (ILLEGAL.test(source)) throw new Error("there is a character that XML does not have");
  type Open = { name: string; attributes: Map<string, string>; children: XmlElement[]; text: string };
  const stack: Open[] = [{ name: "", attributes: new Map(), children: [], text: "" }];
  let at = 0;
  for (const token of source.matchAll(TOKEN)) {
    if (token.index !== at) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`);
    at += token[0].length;
    const [whole, closed, opened, attributes = "", isEmpty] = token;
    const top = stack[stack.length - 1]!;
    if (closed !== undefined) {
      if (top.name !== closed) throw new Error(`</${closed}> closes <${top.name}>`);
      stack.pop();
      stack[stack.length - 1]!.children.push(top);
    } else if (opened !== undefined) {
      const own = new Map<string, string>();
      for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
        if (own.has(name)) throw new Error(`<${opened}> has ${name} twice`);
        own.set(name, unescape(double ?? single ?? ""));
      }
      const element = { name: opened, attributes: own, children: [], text: "" };
      if (isEmpty === "/") top.children.push(element);
      else stack.push(element);
    } else if (!whole.startsWith("<")) top.text += unescape(whole);
  }
  if (at !== source.length) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`);
  const [root] = stack[0]!.children;
  if (stack.length > 1) throw new Error(`<${stack[stack.length - 1]!.name}> is not closed`);
  if (root === undefined || stack[0]!.children.length > 1) throw new Error("there has to be one root");
  return root;
}

/** Elements of a name, at whatever depth, in their order. */
export function find(element: XmlElement, name: string, found: XmlElement[] = []): readonly XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    find(child, name, found);
  }
  return found;
}

/** Child elements of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** All text under an element. */
export function textOf(element: XmlElement, name: string): string {
  return find(element, name)
    .map(({ text }) => text)
    .join("");
}

function unescape(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu.test(text))
    throw new Error(`a bare & in ${text.slice(0, 60)}`);
  return text.replace(/&(#x?)?(\w+);/gu, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (ENTITIES.get(name) ?? "")
      : String.fromCodePoint(Number.parseInt(name, number === "#x" ? 16 : 10)),
  );
}
