/**
 * Files that a command writes.
 *
 * @module
 */
import type { CommandIo } from "./io.js";
import type { Language } from "./language.js";
import { printable } from "./text/printable.js";
import { UsageError } from "./usage-error.js";

/** Formats of files that are written, each the end of a file's name. */
export type FileFormat =
  | "csv"
  | "docx"
  | "gexf"
  | "graphml"
  | "html"
  | "json"
  | "pdf"
  | "png"
  | "pptx"
  | "svg"
  | "xlsx";

const FAULTS: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ["ENOENT", { zh: "没有这个文件夹", en: "there is no such folder" }],
  ["EISDIR", { zh: "这是文件夹，不是文件", en: "this is a folder, not a file" }],
  ["EACCES", { zh: "没有写入权限", en: "writing is not permitted" }],
  ["EPERM", { zh: "没有写入权限", en: "writing is not permitted" }],
  ["EROFS", { zh: "磁盘只读", en: "the disk is read-only" }],
  ["ENOSPC", { zh: "磁盘已满", en: "the disk is full" }],
  ["EBUSY", { zh: "文件正被 Excel、WPS 等程序打开", en: "the file is open in another program" }],
]);

/**
 * Tells the format of a file by the end of its name.
 *
 * @param path - Name of the file.
 * @param formats - Formats that can be written.
 * @param what - What the file is for, as the user wrote it.
 * @returns Format.
 * @throws {@link UsageError} if it is none of them.
 */
export function fileFormat<Format extends FileFormat>(path: string, formats: readonly Format[], what = "-o"): Format {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? "";
  const format = formats.find((own) => own === ending);
  if (format !== undefined) return format;
  const endings = formats.map((own) => `.${own}`);
  if (endings.includes(".xlsx") && (ending === "xls" || ending === "et")) {
    throw new UsageError(
      `${what}：不写旧格式 .${ending}；请改用 .xlsx，Excel 和 WPS 都能打开`,
      `${what}: the old format .${ending} is not written; use .xlsx, which Excel and WPS open`,
    );
  }
  throw new UsageError(
    `${what} 的文件名应以 ${endings.join("、")} 结尾，实为“${printable(path)}”`,
    `${what} takes a file that ends in ${endings.join(", ")}, got "${printable(path)}"`,
  );
}

/**
 * Makes sure that a command does not write over what it reads.
 *
 * @param io - Ways to files.
 * @param input - File that is read.
 * @param output - File that would be written.
 * @throws {@link UsageError} if they are one.
 */
export async function checkOutput(io: CommandIo, input: string, output: string): Promise<void> {
  if (input !== output && !(await io.isSameFile(input, output))) return;
  const name = printable(output);
  throw new UsageError(
    `-o 的文件就是输入文件“${name}”，不能覆盖`,
    `-o names the file that is read, "${name}", which would be lost`,
  );
}

/**
 * Writes a file; what prevents it is said in one line.
 *
 * @param io - Ways out.
 * @param path - Name of the file.
 * @param content - What to write.
 * @param language - Language.
 * @returns Whether it was written.
 */
export async function writeOutput(
  io: CommandIo,
  path: string,
  content: string | Uint8Array,
  language: Language,
): Promise<boolean> {
  try {
    await io.write(path, content);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = FAULTS.get(code)?.[language] ?? printable(error instanceof Error ? error.message : String(error));
    const name = printable(path);
    io.err(language === "zh" ? `无法写入 ${name}：${reason}\n` : `cannot write ${name}: ${reason}\n`);
    return false;
  }
}
