// @ts-check
/** Packs the public packages as npm would publish them, and reads such tarballs, on every system and without a network. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { childEnvironment, root } from "./table.mjs";

const BLOCK = 512;

/** The packages meant for npm. @returns {{ folder: string, manifest: any }[]} */
export function publicPackages() {
  return readdirSync(path.join(root, "packages"))
    .map((name) => path.join(root, "packages", name))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/**
 * Packs packages.
 *
 * @param {readonly string[]} folders
 * @param {string} destination Folder for the tarballs.
 * @returns {{ name: string, file: string, files: string[] }[]} What was packed.
 */
export function pack(folders, destination) {
  const args = ["pack", "--json", "--offline", "--pack-destination", destination, ...folders];
  const npm = process.env.npm_execpath;
  const [command, all] = npm?.endsWith("js")
    ? [process.execPath, [npm, ...args]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", args];
  const { status, stdout, stderr } = spawnSync(command, all, {
    cwd: root,
    env: { ...childEnvironment(), npm_config_loglevel: "error" },
    encoding: "utf8",
    shell: process.platform === "win32" && npm === undefined,
  });
  if (status !== 0) throw new Error(`npm pack ended with ${String(status)}\n${stdout}${stderr}`);
  const from = stdout.search(/^\[/m);
  /** @type {{ name: string, filename: string, files: { path: string }[] }[]} */
  const packed = JSON.parse(stdout.slice(from, stdout.lastIndexOf("]") + 1));
  return packed.map(({ name, filename, files }) => ({
    name,
    file: path.join(destination, filename.replace("@", "").replace("/", "-")),
    files: files.map((file) => file.path),
  }));
}

/**
 * Writes what a tarball holds.
 *
 * @param {Buffer} tarball
 * @param {string} folder Becomes the package's folder.
 */
export function unpack(tarball, folder) {
  const archive = gunzipSync(tarball);
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    /** @param {number} from @param {number} length */
    const text = (from, length) => archive.toString("utf8", at + from, at + from + length).replace(/\0[\s\S]*$/, "");
    const size = Number.parseInt(text(124, 12), 8);
    const [prefix, name] = [text(345, 155), text(0, 100)];
    const kind = text(156, 1);
    if (kind === "0" || kind === "") {
      const file = path.join(folder, ...`${prefix === "" ? "" : `${prefix}/`}${name}`.split("/").slice(1));
      if (!file.startsWith(folder)) throw new Error(`${name} lies outside the package`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, archive.subarray(at + BLOCK, at + BLOCK + size));
    } else throw new Error(`${name}: an entry of kind ${kind}, which npm does not write for plain files`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
