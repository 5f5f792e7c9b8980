/**
 * Files that a command writes.
 *
 * @module
 */
import type { CommandIo } from "./io.js";
import type { Language } from "./language.js";
import { printable } from "./text/printable.js";
import { UsageError } from "./usage-error.js";

/** Formats of a list. */
export type ListFormat = "csv" | "json";

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
 * Tells the format of a list by the end of its file's name.
 *
 * @param path - Name of the file.
 * @returns Format.
 * @throws {@link UsageError} if it is none that can be written.
 */
export function listFormat(path: string): ListFormat {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? "";
  if (ending === "csv" || ending === "json") return ending;
  if (ending === "xlsx" || ending === "xls" || ending === "et") {
    throw new UsageError(
      "-o：工作簿（.xlsx）由台账包输出，这里还不能写；请改用 .csv，Excel 和 WPS 可以直接打开",
      "-o: workbooks (.xlsx) come with the ledger package and cannot be written here; use .csv, which Excel and WPS open",
    );
  }
  throw new UsageError(
    `-o 的文件名应以 .csv 或 .json 结尾，实为“${printable(path)}”`,
    `-o takes a file that ends in .csv or .json, got "${printable(path)}"`,
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
 * @param text - What to write.
 * @param language - Language.
 * @returns Whether it was written.
 */
export async function writeOutput(io: CommandIo, path: string, text: string, language: Language): Promise<boolean> {
  try {
    await io.write(path, text);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = FAULTS.get(code)?.[language] ?? printable(error instanceof Error ? error.message : String(error));
    const name = printable(path);
    io.err(language === "zh" ? `无法写入 ${name}：${reason}\n` : `cannot write ${name}: ${reason}\n`);
    return false;
  }
}
