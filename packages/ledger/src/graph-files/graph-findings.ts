/**
 * What the readers of graph files say, in both languages.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { GraphFileIssue, GraphFileIssueCode } from "./graph-file.js";

type Words = readonly [GraphFileIssue["severity"], Localized, Localized];

const RESAVE = say("用原来的软件重新导出后再试。", "Export it again from the program that made it.");

// {0} is what stood there
const WORDS: Readonly<Record<GraphFileIssueCode, Words>> = {
  "too-large": [
    "error",
    say("文件太大（{0} 个字符），没有读取。", "The file is too large ({0} characters) and was not read."),
    say("拆成几个小文件。", "Split it into smaller files."),
  ],
  "xml-malformed": [
    "error",
    say("不是正确的 XML，读到“{0}”处中断。", "This is no well-formed XML; reading ended at “{0}”."),
    RESAVE,
  ],
  "xml-doctype": [
    "error",
    say("文件含有 DOCTYPE，为安全起见不读取。", "The file has a DOCTYPE and was not read, for safety."),
    say("用文本编辑器删去 <!DOCTYPE …> 后再试。", "Delete <!DOCTYPE …> in a text editor and try again."),
  ],
  "xml-entity": [
    "error",
    say("不认识的实体“{0}”。", "“{0}” is no entity that is read."),
    say("只能用 &amp; 等五个实体和数字实体。", "Use the five entities of XML, such as &amp;, or numbers."),
  ],
  "xml-character": [
    "error",
    say("文件含有 XML 不允许的字符 {0}。", "The file has the character {0}, which XML does not allow."),
    RESAVE,
  ],
  "xml-too-deep": [
    "error",
    say("元素嵌套过深，没有读取。", "Elements are nested too deep; the file was not read."),
    RESAVE,
  ],
  "not-a-graph": [
    "error",
    say("不是这种图文件：最外层是“{0}”。", "This is no such graph file: its outermost element is “{0}”."),
    say("GEXF 和 GraphML 请各用对应的读法。", "Read GEXF as GEXF and GraphML as GraphML."),
  ],
  "other-graphs": [
    "warning",
    say("文件里有 {0} 个图，只读了第一个。", "The file has {0} graphs; only the first was read."),
    say("把其他图另存为单独的文件。", "Save the others as files of their own."),
  ],
  "missing-id": [
    "error",
    say("有 {0} 个节点没有 id，未读入。", "{0} nodes have no id and were not taken over."),
    say("给每个节点一个 id。", "Give every node an id."),
  ],
  "duplicate-node": [
    "error",
    say("节点 id“{0}”重复，只保留第一个。", "The node id “{0}” is used twice; only the first was kept."),
    say("改掉其中一个 id。", "Change one of the ids."),
  ],
  "unknown-node": [
    "error",
    say(
      "边的一端“{0}”没有对应的节点，这条边未读入。",
      "One end of the edge, “{0}”, is no node; the edge was not taken over.",
    ),
    say("补上节点，或删去这条边。", "Add the node, or delete the edge."),
  ],
  "undirected-edge": [
    "warning",
    say(
      "有 {0} 条边没有方向，已按“起点供给终点”读入。",
      "{0} edges have no direction; they were read as source supplies target.",
    ),
    say("核对方向，必要时在绘图软件里反转。", "Check the direction, and turn them round where need be."),
  ],
  "unknown-stage": [
    "warning",
    say("有 {0} 个节点没有写明链段，暂按“中游”读入。", "{0} nodes do not say their lane; they were read as midstream."),
    say(
      "加一列“链段”（stage），填上游、中游、下游或配套。",
      "Add a column “stage” with upstream, midstream, downstream or supporting.",
    ),
  ],
  "bad-value": [
    "warning",
    say(
      "“{0}”不是这一列能用的值，原样放在 attributes 里。",
      "“{0}” is no value of its column; it was kept under attributes.",
    ),
    say("改正后重新读取。", "Correct it and read the file again."),
  ],
  "repeated-value": [
    "warning",
    say("同一属性“{0}”有几个值，只保留最后一个。", "The attribute “{0}” has several values; only the last was kept."),
    say("动态图请先导出成静态图。", "Export a dynamic graph as a static one first."),
  ],
  "weight-kept": [
    "info",
    say(
      "有 {0} 条边带权重；权重不是单耗系数，原样放在 attributes 里。",
      "{0} edges have a weight, which is no coefficient; it was kept under attributes.",
    ),
    say("需要时自行填写单耗系数。", "Enter coefficients where they are known."),
  ],
  "attributes-kept": [
    "info",
    say("不认识的列“{0}”，原样放在 attributes 里。", "The column “{0}” is not known; it was kept under attributes."),
    say("不需要处理。", "Nothing needs to be done."),
  ],
  "nested-group": [
    "info",
    say(
      "有 {0} 个分组节点；组名已作为组内环节的“分组”。",
      "{0} nodes are groups; their names became the group of the links inside.",
    ),
    say("不需要处理。", "Nothing needs to be done."),
  ],
  "left-out": [
    "info",
    say(
      "有 {0} 个企业、项目等节点或边没有读入。",
      "{0} nodes or edges of enterprises, projects and the like were not read.",
    ),
    say("企业和项目请从链条文件或台账读取。", "Read enterprises and projects from a chain document or a ledger."),
  ],
};

/** Issues of one kind that are said one by one; the rest are summed up. */
const MOST_OF_A_KIND = 100;
const LONGEST_VALUE = 80;

/** Collects issues. */
export class GraphFindings {
  readonly #issues: GraphFileIssue[] = [];
  readonly #counts = new Map<GraphFileIssueCode, { place: string; count: number }>();
  readonly #said = new Map<GraphFileIssueCode, number>();

  /**
   * Says one thing of one place. Of ten thousand of a kind a hundred are said, and then how many more there are.
   *
   * @param code - Kind.
   * @param place - Key of the node or edge, or line and column.
   * @param value - What stood there.
   */
  say(code: GraphFileIssueCode, place: string, value: string): void {
    const count = (this.#said.get(code) ?? 0) + 1;
    this.#said.set(code, count);
    if (count <= MOST_OF_A_KIND) this.#issues.push(issueOf(code, place, brief(value)));
  }

  /**
   * Counts what is said once for all places.
   *
   * @param code - Kind.
   * @param place - Key of the node or edge; the first one is named.
   */
  count(code: GraphFileIssueCode, place: string): void {
    const found = this.#counts.get(code);
    if (found === undefined) this.#counts.set(code, { place, count: 1 });
    else found.count++;
  }

  /** Gives everything that was said and counted. */
  issues(): readonly GraphFileIssue[] {
    const more = [...this.#said].filter(([, count]) => count > MOST_OF_A_KIND);
    return [
      ...this.#issues,
      ...[...this.#counts].map(([code, { place, count }]) => issueOf(code, place, count)),
      ...more.map(([code, count]) => issueOf(code, "", `… +${String(count - MOST_OF_A_KIND)}`)),
    ];
  }
}

function issueOf(code: GraphFileIssueCode, place: string, value: string | number): GraphFileIssue {
  const [severity, message, remedy] = WORDS[code];
  const fill = (words: string): string => words.replace("{0}", () => String(value));
  return { code, severity, place, value, message: { zh: fill(message.zh), en: fill(message.en) }, remedy };
}

function brief(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE - 1)}…`;
}

function say(zh: string, en: string): Localized {
  return { zh, en };
}
