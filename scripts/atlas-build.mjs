// @ts-check
/**
 * How the planner's app becomes files: one HTML file that opens by double click, or a folder to be served, out of one source.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const FONT = path.join(root, "packages/cytoscape/fonts/NotoSansSC-GB2312.ttf");

const FONT_ID = "virtual:export-font";
const PAGE_ID = "virtual:single-page";
const LICENCES_ID = "virtual:licences";

/**
 * Gives the app the two heavy things that it needs for exports: the Chinese font, and itself as one file. In the single file
 * they are found in the page; served, each is a script of its own that is loaded when it is needed.
 *
 * @param {"dev" | "single" | "served"} kind What is built.
 * @returns {import("vite").Plugin}
 */
export function heavyParts(kind) {
  let singlePage = "";
  return {
    name: "atlas-heavy-parts",
    configResolved({ root: app, build }) {
      // The single file stands beside the folder that is served, and is made first.
      singlePage = path.resolve(app, build.outDir, "../index.html");
    },
    resolveId: (id) => ([FONT_ID, PAGE_ID, LICENCES_ID].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${FONT_ID}`)
        return `export default ${kind === "single" ? "null" : JSON.stringify(packed(readFileSync(FONT)))};`;
      if (id === `\0${LICENCES_ID}`) return `export default ${JSON.stringify(licences())};`;
      if (id !== `\0${PAGE_ID}`) return undefined;
      return `export default ${kind === "served" ? JSON.stringify(readFileSync(singlePage, "utf8")) : "null"};`;
    },
  };
}

/**
 * Puts script, style and font into the page itself. The script is packed: a browser unpacks it in a few milliseconds, and the
 * file stays small enough to be sent by mail.
 *
 * @returns {import("vite").Plugin}
 */
export function singleFile() {
  return {
    name: "atlas-single-file",
    enforce: "post",
    config: () => ({
      // A classic script has no module address of its own.
      define: { "import.meta.url": "document.baseURI" },
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { format: "iife", codeSplitting: false } },
      },
    }),
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page === undefined || page.type !== "asset") throw new Error("the build has no index.html");
      let scripts = "";
      let styles = "";
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        if (part.type === "chunk") scripts += part.code;
        else if (name.endsWith(".css")) styles += String(part.source);
        else throw new Error(`the single file cannot hold ${name}`);
        delete bundle[name];
      }
      page.source = onePage(String(page.source), scripts, styles);
    },
  };
}

/** @param {string} html @param {string} script @param {string} style */
function onePage(html, script, style) {
  const bare = html
    .replace(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, "")
    .replace(/<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g, "");
  const parts = [
    `<style>${style.replace(/<\/style/gi, "<\\/style")}</style>`,
    `<script type="text/plain" id="liantu-font">${packed(readFileSync(FONT))}</script>`,
    `<script type="text/plain" id="liantu-script">${packed(Buffer.from(script))}</script>`,
    `<script>${LOADER}</script>`,
  ];
  // The script runs after the page was read, so that it finds everything that is in it.
  return bare.replace("</body>", () => `${parts.join("\n")}\n</body>`);
}

// The page as it came is what “export as one file” writes again, with another chain inside.
const LOADER = `
(function () {
  window.liantuPage = "<!doctype html>\\n" + document.documentElement.outerHTML;
  if (typeof DecompressionStream !== "function") {
    document.body.insertAdjacentHTML("afterbegin", "<p style='padding:2em;font:16px sans-serif'>浏览器太旧，打不开这张图谱。请用 Chrome 90、Edge 90 或 360、奇安信浏览器的极速模式。<br>This browser is too old for the map: use Chrome 90 or newer.</p>");
    return;
  }
  var text = atob(document.getElementById("liantu-script").textContent);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text().then(function (code) {
    var script = document.createElement("script");
    script.textContent = code;
    document.body.appendChild(script).remove();
  });
})();
`.trim();

/** @param {Uint8Array} bytes */
function packed(bytes) {
  return deflateSync(bytes, { level: 9 }).toString("base64");
}

/**
 * Lists the packages whose code can be in the app, with their licences.
 *
 * @returns {{ name: string, version: string, licence: string, notice: string }[]} By name.
 */
export function licences() {
  /** @type {Map<string, { name: string, version: string, licence: string, notice: string }>} */
  const found = new Map();
  /** @param {string} folder */
  const visit = (folder) => {
    const {
      name,
      version,
      license,
      dependencies = {},
    } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const key = `${name}@${version}`;
    if (found.has(key)) return;
    if (!name.startsWith("@liantu/"))
      found.set(key, { name, version, licence: String(license ?? licenceOf(folder)), notice: notice(folder) });
    for (const dependency of Object.keys(dependencies)) {
      const place = placeOf(folder, dependency);
      if (place !== undefined) visit(place);
    }
  };
  visit(path.join(root, "packages/atlas"));
  for (const name of ["core", "cytoscape", "layout", "ledger"]) visit(path.join(root, "packages", name));
  found.set("font", {
    name: "Noto Sans SC",
    version: "GB 2312",
    licence: "OFL-1.1",
    notice: copyright(readFileSync(path.join(path.dirname(FONT), "OFL.txt"), "utf8")),
  });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** @param {string} folder @param {string} name */
function placeOf(folder, name) {
  for (let at = folder; at.length >= root.length; at = path.dirname(at)) {
    const place = path.join(at, "node_modules", name);
    if (existsSync(path.join(place, "package.json"))) return place;
  }
  return undefined;
}

/** @param {string} folder */
function notice(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : copyright(readFileSync(path.join(folder, file), "utf8"));
}

/** @param {string} folder Package that names no licence, but has the text of one. */
function licenceOf(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
  return /Permission is hereby granted, free of charge/.test(text) ? "MIT" : "?";
}

/** @param {string} text */
function copyright(text) {
  return (
    text
      .split("\n")
      .map((line) => line.trim())
      .find((line) => /^copyright (?:\(c\)|©|\d|20)/i.test(line)) ?? ""
  );
}
