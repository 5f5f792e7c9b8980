import { userEvent } from "vitest/browser";
import { describe, expect, test } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { cards, details, drawing, find, findText, openAtlas, soon } from "./browser-page.js";

/** Where the map stands and what is on it. */
function viewpoint(): string {
  const cy = drawing();
  const places = cy.nodes(".link").map((node) => [node.data("link") as string, node.position("x"), node.position("y")]);
  return JSON.stringify([cy.zoom(), cy.pan(), places.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))]);
}

function rowText(link: string): string {
  return find(`.gap-table [data-row-key="${link}"]`).innerText.replace(/\s+/g, " ");
}

async function openForm(): Promise<void> {
  findText(".table-title button", "测算口径：按本地产能").click();
  await soon(() => void find(".options-form"));
}

async function pickTarget(name: string, link: string): Promise<void> {
  findText(".options-form .ant-radio-button-wrapper", "按目标倒推").click();
  await soon(() => void find(".options-form .link-picker"));
  await userEvent.click(find(".options-form .link-picker"));
  await userEvent.keyboard(name);
  await soon(() => expect(document.querySelectorAll(".ant-select-item-option").length).toBe(1));
  await userEvent.keyboard("{Enter}");
  await soon(() => expect(find(".options-form .link-picker").textContent).toContain(link));
}

async function openWithTarget(): Promise<MountedAtlas> {
  const atlas = await openAtlas();
  find('.gap-table [data-row-key="lithium-carbonate"]').click();
  await soon(() => expect(details()).toContain("缺口怎么算"));
  await openForm();
  await pickTarget("LFP cell", "磷酸铁锂电芯");
  return atlas;
}

describe("options of the analysis", () => {
  test("a target of 10 GWh of LFP cells asks for 5 048.34 t of lithium carbonate, in table, details and beside the name", async () => {
    const atlas = await openWithTarget();
    const before = viewpoint();
    const count = cards().length;
    await userEvent.fill(find(".options-form .amount-input input"), "10");
    await soon(() => expect(rowText("lithium-carbonate")).toContain("5050 吨"));
    const link = atlas.store.getState().loaded?.analysis.links.get("lithium-carbonate");
    expect(link?.demand?.base).toBeCloseTo(5048.34, 6);
    expect(details()).toContain("4448–6018 吨/年");
    expect(find("#details h2").textContent).toBe("碳酸锂");
    expect(find(".basis-chip").textContent).toBe("按目标倒推：铁锂电芯 10 GWh/年");
    expect(find('[data-testid="live"]').textContent).toContain("按目标倒推");
    expect(find(".options-form").innerText).toContain("GWh/年");
    await soon(() => expect(cards().length).toBe(count));
    expect(viewpoint()).toBe(before);
  });

  test("a bad amount shows a message and the last good numbers; the reset brings everything back", async () => {
    const atlas = await openWithTarget();
    const input = find(".options-form .amount-input input");
    await userEvent.fill(input, "10");
    await soon(() => expect(rowText("lithium-carbonate")).toContain("5050 吨"));
    await userEvent.fill(input, "-10");
    await soon(() => expect(find("[role=alert]").innerText).toContain("应为不小于 0 的有限数值，现为 -10"));
    await userEvent.fill(input, "十几");
    await soon(() => expect(find("[role=alert]").innerText).toContain("不能换算成 GWh/年"));
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(rowText("lithium-carbonate")).toContain("5050 吨");
    expect(find(".basis-chip").textContent).toContain("10 GWh/年");
    findText(".options-form button", "恢复默认").click();
    await soon(() => expect(document.querySelector(".basis-chip")).toBeNull());
    expect(document.querySelector(".options-form [role=alert]")).toBeNull();
    expect(rowText("lithium-carbonate")).not.toContain("5050 吨");
    expect(atlas.store.getState().selection).toBe("lithium-carbonate");
  });

  test("Escape closes the form, keeps the selection and gives the focus back; another document resets it", async () => {
    const atlas = await openWithTarget();
    await userEvent.click(find(".options-form h2"));
    find(".options-form").focus();
    await userEvent.keyboard("{Escape}");
    await soon(() => expect(document.querySelector(".options-form")).toBeNull());
    expect(document.activeElement?.textContent).toContain("测算口径");
    expect(atlas.store.getState().selection).toBe("lithium-carbonate");
    find(".basis-chip").click();
    await soon(() => void find(".options-form"));
    await atlas.openExample("demo-40");
    await soon(() => expect(document.querySelector(".basis-chip")).toBeNull());
    await soon(() => expect(cards().length).toBe(40));
    expect(atlas.store.getState().form.inputs.size).toBe(0);
  });

  test("every kind of field changes the analysis", async () => {
    const atlas = await openAtlas("#example=demo-40");
    await openForm();
    const inForce = () => atlas.store.getState().loaded?.analysis.options;
    findText(".options-form .ant-checkbox-wrapper", "拟引进").click();
    await soon(() => expect(inForce()?.demandStatuses).toContain("planned"));
    find(".options-form .ant-switch").click();
    await soon(() => expect(inForce()?.matched).toBe(true));
    findText(".options-form .ant-radio-wrapper", "备案").click();
    await soon(() => expect(inForce()?.plannedFrom).toBe("registered"));
    expect(find(".basis-chip").textContent).toContain("拟引进起算阶段：备案");
  });
});
