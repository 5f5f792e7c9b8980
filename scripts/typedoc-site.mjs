// @ts-check
/**
 * Puts the pages of the documentation in order, where front matter would stand in the way of those who read them elsewhere,
 * and makes the live atlas a part of it: the app with the Jinchang chain inside as `atlas.html`, and a link to it on every
 * page. Where the app or the command line is not built, the site has neither.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { Converter, JSX, PageEvent, RendererEvent } from "typedoc";
import { root } from "./table.mjs";

const PAGE = "atlas.html";
const CHAIN = "examples/chains/jinchang-battery.json";
const COMMAND = "packages/cli/dist/main.js";
const APP = "packages/atlas/dist/index.html";

/** Pages without front matter, by file: title and category. */
const PAGES = new Map([
  ["README.zh-CN", ["中文说明 In Chinese", "指南 Guides"]],
  ["ARCHITECTURE", ["架构 Architecture", "项目 Project"]],
  ["CONTRIBUTING", ["参与开发 Contributing", "项目 Project"]],
  ["CHANGELOG", ["更新记录 Changelog", "项目 Project"]],
  ["README", ["台账样例 Example ledgers", "指南 Guides"]],
  ["SECURITY", ["安全 Security", "项目 Project"]],
]);
const DECISION = /(?:^|\/)\d{4}-/;

/** @param {import("typedoc").DocumentReflection} page */
function arrange(page) {
  const [title, category] = PAGES.get(page.name) ?? [];
  if (title !== undefined && category !== undefined) {
    page.name = title;
    page.frontmatter["category"] = category;
  } else if (DECISION.test(page.name)) {
    const [, heading] = /^# (.+)$/m.exec(page.content.map(({ text }) => text).join("")) ?? [];
    page.name = heading ?? page.name;
    page.frontmatter["category"] = "设计决定 Decisions";
  }
}

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => arrange(page));
  // A folder is its index on a server only: opened from a file, its list of files would be shown.
  app.renderer.on(PageEvent.END, (event) => {
    event.contents = event.contents?.replaceAll(/href="((?:\.\.\/)+|\.\/)"/g, 'href="$1index.html"');
  });
  if (!existsSync(path.join(root, APP)) || !existsSync(path.join(root, COMMAND))) {
    app.logger.info(`the site has no live atlas: ${APP} is not built`);
    return;
  }
  app.renderer.hooks.on("sidebar.begin", (context) =>
    JSX.createElement(
      "p",
      null,
      JSX.createElement("a", { href: context.relativeURL(PAGE), id: "live-atlas" }, "在线图谱 Live map ↗"),
    ),
  );
  app.renderer.on(RendererEvent.END, (event) => {
    const target = path.join(event.outputDirectory, PAGE);
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, "render", CHAIN, "-o", target], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) app.logger.error(`the live atlas could not be made: ${stderr}`);
  });
}
