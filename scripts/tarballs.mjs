// @ts-check
/** Packs the public packages into dist/packages, to be installed elsewhere. They have to be built. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./table.mjs";
import { pack, publicPackages } from "./tarball.mjs";

const folder = path.join(root, "dist/packages");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const packed = pack(
  publicPackages().map((own) => own.folder),
  folder,
);
for (const { file, files } of packed) console.log(`${path.relative(root, file)}: ${String(files.length)} files`);
