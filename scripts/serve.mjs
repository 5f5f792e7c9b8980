// @ts-check
/**
 * A small static server for this computer alone: GET and HEAD below one folder, nothing else.
 * On its own: `node scripts/serve.mjs FOLDER --port 5173`.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const HOST = "127.0.0.1";
const FIRST_PORT = 5173;
const PORTS_TRIED = 100;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

// The map is one file with its script and style inside it, and asks the network for nothing.
const HEADERS = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy": [
    "default-src 'self' data: blob:",
    "script-src 'self' 'unsafe-inline' blob:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** @param {import("node:http").ServerResponse} response @param {number} status @param {string} text */
function refuse(response, status, text) {
  const body = `${status} ${text}\n`;
  response.writeHead(status, {
    ...HEADERS,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/**
 * Finds the file that a request asks for.
 *
 * @param {string} folder Real path of the folder served.
 * @param {string} target Request target, still encoded.
 * @returns {Promise<{ file: string, size: number } | number>} The file, or the status to refuse with.
 */
async function find(folder, target) {
  let name;
  try {
    name = decodeURIComponent(target.replace(/[?#].*$/s, ""));
  } catch {
    return 400;
  }
  // A backslash separates folders on Windows only, and no file of ours has one in its name.
  if (!name.startsWith("/") || name.includes("\0") || name.includes("\\")) return 400;
  try {
    let file = await realpath(path.join(folder, name));
    if ((await stat(file)).isDirectory()) file = await realpath(path.join(file, "index.html"));
    // Real paths are compared, so that neither ".." nor a symbolic link leads out of the folder.
    if (!file.startsWith(folder + path.sep)) return 404;
    const found = await stat(file);
    return found.isFile() ? { file, size: found.size } : 404;
  } catch {
    return 404;
  }
}

/** @param {string} folder @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405, "Method Not Allowed");
    return;
  }
  const found = await find(folder, request.url ?? "/");
  if (typeof found === "number") {
    refuse(response, found, found === 400 ? "Bad Request" : "Not Found");
    return;
  }
  const type = TYPES[path.extname(found.file).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, { ...HEADERS, "Content-Type": type, "Content-Length": found.size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** @param {import("node:http").Server} server @param {number} port @returns {Promise<number | null>} `null` if it is taken. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(null) : reject(error));
    server.once("error", failed);
    server.listen(port, HOST, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * Reads a port from a command line or an environment.
 *
 * @param {string | undefined} text
 * @returns {number} The usual port if there is no text; `NaN` if it is not a port.
 */
export function readPort(text) {
  if (text === undefined || text === "") return FIRST_PORT;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : Number.NaN;
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {number} [port] Port to try first; the next free one is taken, and any free one for 0.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, port = FIRST_PORT) {
  const real = await realpath(folder);
  const server = createServer((request, response) => {
    answer(real, request, response).catch(() => response.destroy());
  });
  for (let tried = 0; tried < PORTS_TRIED && port + tried <= 65_535; tried++) {
    const taken = await listen(server, port + tried);
    if (taken === null) continue;
    const close = () =>
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url: `http://${HOST}:${taken}/`, close };
  }
  throw new Error(`no free port from ${port} on`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: "string" } }, allowPositionals: true });
  const port = readPort(values.port ?? process.env.PORT);
  const folder = positionals[0];
  if (folder === undefined || Number.isNaN(port)) {
    console.error("用法 / usage: node scripts/serve.mjs FOLDER [--port 0…65535]");
    process.exit(2);
  }
  const { url, close } = await serve(folder, port);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());
  console.log(url);
}
