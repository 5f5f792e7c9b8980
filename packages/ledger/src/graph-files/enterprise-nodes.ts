/**
 * Enterprises and projects as nodes and edges of a graph file.
 *
 * @module
 */
import type { Chain, Enterprise, Project } from "@liantu/core";
import { column, type GraphColumn } from "./graph-column.js";
import { ENTERPRISE_COLOUR, NEUTRAL_COLOUR, OTHER_EDGE_COLOUR, STATUS_COLOURS } from "./graph-colours.js";
import type { GraphEdge, GraphNode } from "./graph.js";
import type { CellValue } from "./record-values.js";

/** Column of the key in the document. */
export const KEY_COLUMN = column("key", "text", "原键");

/** Columns of enterprises and projects. Who answers for a project and whom to call is not among them. */
export const OTHER_COLUMNS: readonly GraphColumn[] = [
  KEY_COLUMN,
  column("enterprise.creditCode", "text", "统一社会信用代码"),
  column("enterprise.group", "text", "所属集团"),
  column("enterprise.isChainLeader", "boolean", "链主企业"),
  column("enterprise.home", "text", "企业所在地"),
  column("project.stage", "text", "项目阶段"),
  column("project.status", "text", "项目状态"),
  column("project.capacity", "number", "项目产能"),
  column("project.unit", "text", "项目产能单位"),
  column("project.utilisation", "number", "产能利用率"),
  column("project.investment", "number", "项目总投资"),
  column("project.investmentUnit", "text", "项目总投资单位"),
];

/**
 * Makes the nodes of enterprises and projects.
 *
 * @param chain - Chain.
 * @param taken - Keys of the nodes that there are; the new ones are added.
 * @returns Enterprises by key, then projects by key.
 */
export function enterpriseNodes(chain: Chain, taken: Set<string>): readonly GraphNode[] {
  const node = (
    record: "enterprise" | "project",
    key: string,
    label: string,
    colour: string,
    cells: Readonly<Record<string, CellValue | null | undefined>>,
  ): GraphNode => {
    const values = new Map<string, CellValue>([
      ["record", record],
      ["key", key],
    ]);
    for (const [name, value] of Object.entries(cells)) {
      if (value !== undefined && value !== null) values.set(`${record}.${name}`, value);
    }
    return { id: freeKey(`${record}:${key}`, taken), label, record, lane: null, values, colour, position: null };
  };
  const enterprises = sorted(chain.enterprises).map((one: Enterprise) =>
    node("enterprise", one.id, one.name, ENTERPRISE_COLOUR, {
      creditCode: one.creditCode,
      group: one.group,
      isChainLeader: one.isChainLeader,
      home: one.home?.name ?? one.home?.code,
    }),
  );
  const projects = sorted(chain.projects).map((one: Project) =>
    node("project", one.id, one.name ?? one.id, one.status === null ? NEUTRAL_COLOUR : STATUS_COLOURS[one.status], {
      stage: one.stage,
      status: one.status,
      capacity: one.capacity,
      unit: one.unit,
      utilisation: one.utilisation,
      investment: one.investment?.value,
      investmentUnit: one.investment?.unit,
    }),
  );
  return [...enterprises, ...projects];
}

/**
 * Makes the edges of projects: enterprise → its project, project → its link, project → its phase.
 *
 * @param chain - Chain.
 * @param nodes - Nodes of {@link enterpriseNodes}.
 * @returns Edges by the key of the project.
 */
export function enterpriseEdges(chain: Chain, nodes: readonly GraphNode[]): readonly Omit<GraphEdge, "id">[] {
  const ids = new Map(nodes.map(({ id, record, values }) => [`${record}:${String(values.get("key"))}`, id]));
  const edges: Omit<GraphEdge, "id">[] = [];
  const join = (source: string | undefined, target: string | undefined, kind: string): void => {
    if (source === undefined || target === undefined) return;
    edges.push({ source, target, kind, flow: null, values: new Map([["record", kind]]), colour: OTHER_EDGE_COLOUR });
  };
  for (const { id, enterprise, link, parent } of sorted(chain.projects)) {
    const project = ids.get(`project:${id}`);
    if (enterprise !== undefined) join(ids.get(`enterprise:${enterprise}`), project, "enterprise-project");
    join(project, chain.graph.hasNode(link) ? link : undefined, "project-link");
    if (parent !== undefined) join(ids.get(`project:${parent}`), project, "project-phase");
  }
  return edges;
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  while (taken.has(free)) free += "'";
  taken.add(free);
  return free;
}

function sorted<T>(records: ReadonlyMap<string, T>): readonly T[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, record]) => record);
}
