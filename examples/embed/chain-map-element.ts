/** 图谱做成自定义元素，任何框架都能用 · The map as a custom element, for any framework or none. */
import { type Chain } from "@liantu/core";
import { type ChainMap, createChainMap } from "@liantu/cytoscape";

/** `<chain-map>`: give it a size, and a chain by its property `chain`; it fires `chain-select`. */
export class ChainMapElement extends HTMLElement {
  #chain: Chain | null = null;
  #map: ChainMap | null = null;

  /** Chain shown. */
  get chain(): Chain | null {
    return this.#chain;
  }

  set chain(chain: Chain | null) {
    this.#chain = chain;
    if (chain !== null && this.#map !== null) this.#map.setChain(chain);
    else this.#draw();
  }

  connectedCallback(): void {
    this.style.display = "block";
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#map?.destroy();
    this.#map = null;
  }

  #draw(): void {
    if (this.#chain === null) this.disconnectedCallback();
    if (this.#chain === null || !this.isConnected || this.#map !== null) return;
    this.#map = createChainMap(this, this.#chain);
    this.#map.on("select", ({ link }) => this.dispatchEvent(new CustomEvent("chain-select", { detail: link })));
  }
}

customElements.define("chain-map", ChainMapElement);
