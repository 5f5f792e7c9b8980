/**
 * Words of a Chinese text.
 *
 * @module
 */

interface WordSegmenter {
  segment(text: string): Iterable<{ readonly segment: string; readonly isWordLike?: boolean }>;
}
type SegmenterClass = new (locale: string, options: { readonly granularity: "word" }) => WordSegmenter;

/** Words that say how, not what: in every second business scope. */
const GENERAL: ReadonlySet<string> = new Set(
  "材料 产品 设备 制造 生产 加工 技术 系统 工程 服务 项目 销售 装备 器材 制品 及其 以及 有限 公司 新型 其他 行业 使用 and the for of material materials product products equipment".split(
    " ",
  ),
);

/**
 * Splits a text into words.
 *
 * @param text - Text as `comparable` writes it.
 * @param segmenter - Divides into words; by default the runtime's own, where it has one. Without one, every two neighbouring
 * characters of Chinese make a word.
 * @returns Words of at least two characters, each once, without those that say nothing of a product.
 */
export function wordsOf(text: string, segmenter: WordSegmenter | null = ownSegmenter()): readonly string[] {
  const words = segmenter === null ? bigramsOf(text) : segmentsOf(text, segmenter);
  return [...new Set(words)].filter((word) => word.length >= 2 && !GENERAL.has(word));
}

function segmentsOf(text: string, segmenter: WordSegmenter): string[] {
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike !== false)
    .map(({ segment }) => segment);
}

function bigramsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    if (/^[a-z0-9]*$/iu.test(run)) return [run];
    return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
  });
}

let shared: WordSegmenter | null | undefined;

function ownSegmenter(): WordSegmenter | null {
  if (shared === undefined) {
    const { Segmenter } = Intl as unknown as { readonly Segmenter?: SegmenterClass };
    shared = Segmenter === undefined ? null : new Segmenter("zh", { granularity: "word" });
  }
  return shared;
}
