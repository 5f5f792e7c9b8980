/** 图谱做成 Vue 组件 · The map as a Vue component. */
import type { Chain, LinkKey } from "@liantu/core";
import { type ChainMap, createChainMap, type LensName } from "@liantu/cytoscape";
import { defineComponent, h, onBeforeUnmount, onMounted, type PropType, shallowRef, toRaw, watch } from "vue";

/**
 * A map as large as its parent. Properties: `chain`, the chain to show, of which another state keeps the cards where they are;
 * `lens`, what the cards show. It emits `select` with the link that was selected, `null` for none, and exposes `map()`, the map
 * itself once it is mounted.
 */
export const ChainMapView = defineComponent({
  name: "ChainMapView",
  props: {
    chain: { type: Object as PropType<Chain>, required: true },
    lens: { type: String as PropType<LensName>, default: "status" },
  },
  emits: { select: (_link: LinkKey | null) => true },
  setup(props, { emit, expose }) {
    const place = shallowRef<HTMLElement | null>(null);
    let map: ChainMap | undefined; // not reactive: Vue would wrap every element of the map

    onMounted(() => {
      map = createChainMap(place.value!, toRaw(props.chain), { lens: props.lens });
      map.on("select", ({ link }) => emit("select", link));
    });
    // A chain out of a deep `ref` comes as a proxy; the map takes the chain itself.
    watch(
      () => props.chain,
      (chain) => map?.setChain(toRaw(chain)),
    );
    watch(
      () => props.lens,
      (lens) => map?.setLens(lens),
    );
    onBeforeUnmount(() => map?.destroy());
    expose({ map: () => map });

    return () => h("div", { ref: place, style: { width: "100%", height: "100%" } });
  },
});
