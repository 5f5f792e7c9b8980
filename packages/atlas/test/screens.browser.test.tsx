import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import { clickCard, details, drawing, drop, find, findText, openAtlas, soon } from "./browser-page.js";

const CHINESE = /[㐀-鿿]/;

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return CHINESE.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe("language", () => {
  test("the switch leaves no Chinese word on the screen but names and sources of the data", async () => {
    const atlas = await openAtlas("#example=demo-40");
    findText(".ant-segmented-item", "EN").click();
    await soon(() => expect(document.documentElement.lang).toBe("en"));
    await clickCard("separator");
    await soon(() => expect(details()).toContain("How the gap is reckoned"));
    const data = stringsOf(atlas.store.getState().loaded?.chain.document).sort((a, b) => b.length - a.length);
    const pieces = [...document.querySelectorAll(".atlas *")].flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ""),
      ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
    ]);
    // What is Chinese once the strings of the document are taken out is a word of the screens: only the switch may be.
    const own = pieces.map((piece) => data.reduce((rest, text) => rest.split(text).join(""), piece));
    expect(own.filter((piece) => CHINESE.test(piece) && !["中", "中文"].includes(piece))).toEqual([]);
  });

  test("a switch keeps the selection", async () => {
    await openAtlas();
    await clickCard("separator");
    findText(".ant-segmented-item", "EN").click();
    await soon(() => expect(find("#details h2").textContent).toBe("Separator (coated)"));
    findText(".ant-segmented-item", "中").click();
    await soon(() => expect(find("#details h2").textContent).toBe("锂电池隔膜（含涂覆）"));
  });
});

describe("search", () => {
  test("Enter finds by sound although the sounds are not there yet", async () => {
    const atlas = await openAtlas();
    const field = find(".search input") as HTMLInputElement;
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "lstl");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    await soon(() => expect(atlas.store.getState().selection).not.toBeNull());
    await soon(() => expect(find("#details h2").textContent).toContain("磷酸铁锂"));
    expect(field.value).toBe("");
  });

  test("Ctrl+K, a name, Enter: the card is centred, its row marked, its details open", async () => {
    await openAtlas();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("隔膜");
    await soon(() => expect(find("[role=option][aria-selected=true]").textContent).toContain("隔膜"));
    await userEvent.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    await soon(() => expect(find("#details h2").textContent).toBe("锂电池隔膜（含涂覆）"));
    const cy = drawing();
    const at = cy
      .nodes(".link")
      .filter((one) => one.data("link") === "separator")
      .renderedPosition();
    expect(Math.abs(at.x - cy.width() / 2)).toBeLessThan(2);
    expect(Math.abs(at.y - cy.height() / 2)).toBeLessThan(2);
    expect(find(".gap-table .is-selected").dataset["rowKey"]).toBe("separator");
  });

  test("an enterprise leads to its link, with its project marked", async () => {
    await openAtlas();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("金拓");
    await userEvent.keyboard("{Enter}");
    await soon(() => expect(find(".project.is-current").textContent).toContain("金拓"));
  });

  test("says so where nothing is found", async () => {
    await openAtlas();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("xyzzy");
    await soon(() => expect(find("#search-results").textContent).toContain("没有找到"));
  });
});

describe("gap table", () => {
  test("a row selects and centres its card; arrow keys go on; the map selects its row", async () => {
    const atlas = await openAtlas("#example=demo-40");
    const row = find('.gap-table [data-row-key="separator"]');
    row.click();
    await soon(() => expect(atlas.store.getState().selection).toBe("separator"));
    const cy = drawing();
    const separator = cy.nodes(".link").filter((one) => one.data("link") === "separator");
    await soon(() => expect(Math.abs(separator.renderedPosition().x - cy.width() / 2)).toBeLessThan(2));
    row.focus();
    await userEvent.keyboard("{ArrowDown}");
    const next = row.nextElementSibling as HTMLElement;
    await soon(() => expect(atlas.store.getState().selection).toBe(next.dataset["rowKey"]));
    expect(document.activeElement).toBe(next);
    find('[aria-label="显示全图"]').click();
    const last = [...document.querySelectorAll<HTMLElement>(".gap-table [data-row-key]")].pop();
    await clickCard(last?.dataset["rowKey"] ?? "");
    await soon(() => expect(last?.className).toContain("is-selected"));
    const body = find(".list-body.gap-table").getBoundingClientRect();
    await soon(() => expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(body.bottom + 1));
  });

  test("sorts by a gap, what is unknown staying last", async () => {
    await openAtlas();
    const heading = findText(".gap-table th", "只算已建");
    const texts = (): string[] =>
      [...document.querySelectorAll(".gap-table [data-row-key]")].map(
        (row) => row.querySelectorAll("td")[6]?.textContent ?? "",
      );
    for (const _ of ["up", "down"]) {
      heading.querySelector("button")?.click();
      await soon(() => expect(heading.getAttribute("aria-sort")).not.toBe("none"));
      const unknown = texts().map((text) => text === "待测算");
      expect(unknown).toEqual([...unknown].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test("draws only the rows in view of a long chain, and still finds the selected one", async () => {
    const atlas = await openAtlas();
    const links = Array.from({ length: 150 }, (_, at) => ({ id: `l${at}`, name: `环节${at}`, stage: "midstream" }));
    drop("长.json", JSON.stringify({ format: "liantu-chain", version: 1, id: "long", name: "长链", links }));
    await soon(() => expect(atlas.store.getState().loaded?.chain.document.id).toBe("long"));
    await soon(() => expect(find(".gap-table [data-row-key]").dataset["rowKey"]).toMatch(/^l/));
    expect(document.querySelectorAll(".gap-table [data-row-key]").length).toBeLessThan(80);
    atlas.store.dispatch({ kind: "select", link: "l149", isRevealed: true });
    await soon(() => expect(find('.gap-table [data-row-key="l149"]').className).toContain("is-selected"));
  });

  test("folds away and comes back, by its button or by the link that skips to it", async () => {
    await openAtlas();
    for (const way of ['[aria-label="展开列表"]', '.skip[href="#gap-table"]']) {
      find('[aria-label="收起列表"]').click();
      await soon(() => expect(document.querySelector(".gap-table")).toBeNull());
      find(way).click();
      await soon(() => expect(find(".gap-table")).toBeTruthy());
    }
    expect(document.activeElement?.id).toBe("gap-table");
  });
});

describe("opening files", () => {
  const chain = {
    format: "liantu-chain",
    version: 1,
    id: "own",
    name: '<img src=x onerror="window.pwned=1">',
    surveyed: true,
    links: [
      { id: "a", name: "<script>window.pwned=1</script>", stage: "upstream", unit: "t/a" },
      { id: "b", name: "乙", stage: "downstream", unit: "t/a" },
    ],
    flows: [{ from: "nowhere", to: "b" }],
    projects: [{ id: "p", name: "项目", link: "b", stage: "operating", capacity: "很多" }],
  };

  test("a broken document shows what is sound in it, and each issue with place, reason and remedy", async () => {
    await openAtlas();
    drop("坏.json", JSON.stringify(chain));
    await soon(() => expect(document.querySelectorAll(".issue").length).toBeGreaterThanOrEqual(2));
    const issues = find(".issues").innerText;
    for (const part of ["错误", "projects[0].capacity", "flows[0].from", "处理办法", "图上是其中正确的部分"]) {
      expect(issues).toContain(part);
    }
    expect(find("h1").textContent).toBe('<img src=x onerror="window.pwned=1">');
    expect(document.querySelectorAll(".atlas img, .ant-drawer img").length).toBe(0);
    expect((window as { pwned?: unknown }).pwned).toBeUndefined();
  });

  test.each([
    ["表.json", new Uint8Array([0x50, 0x4b, 3, 4, 0x78, 0x6c, 0x2f]), "Excel/WPS"],
    ["空.json", "", "文件是空的"],
    ["gbk.txt", new Uint8Array([0xc1, 0xb4, 0xcd, 0xbc]), "GBK"],
    ["半.json", '{"format": "liantu-chain",', "第 1 行"],
    ["别.json", '{"a": 1}', "liantu-chain"],
  ])("%s cannot be opened, which is said, and the map stays", async (name, content, words) => {
    const atlas = await openAtlas();
    drop(name, content);
    await soon(() => expect(find(".issues").innerText).toContain(words));
    expect(find(".issues").innerText).toContain("原来的图保持不变");
    expect(atlas.store.getState().loaded?.chain.document.id).toBe("jinchang-battery");
  });
});
