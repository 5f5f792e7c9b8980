/**
 * What the components of antd need around them: language, colours, and the place of messages.
 *
 * @module
 */
import { App as Feedback, ConfigProvider, theme as themes } from "antd";
import enUS from "antd/locale/en_US.js";
import zhCN from "antd/locale/zh_CN.js";
import { useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import type { ThemeConfig } from "antd";
import { paletteOf } from "@liantu/cytoscape";
import type { PaletteName } from "@liantu/cytoscape";
import { useAtlas } from "../state/use-atlas.js";

const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

/** Properties of {@link AntdFrame}. */
export interface AntdFrameProps {
  /** What stands in the frame. */
  readonly children: ReactNode;
}

/**
 * Puts components of antd into the language and the colours of the moment.
 *
 * @param props - What stands in it.
 * @returns The children.
 */
export function AntdFrame({ children }: AntdFrameProps): ReactElement {
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  const theme = useMemo(() => themeOf(palette), [palette]);
  return (
    <ConfigProvider
      locale={locale === "zh" ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Feedback component={false}>{children}</Feedback>
    </ConfigProvider>
  );
}

function themeOf(palette: PaletteName): ThemeConfig {
  const colours = paletteOf(palette);
  const isDark = palette === "dark";
  return {
    algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
    token: {
      colorPrimary: isDark ? "#8FB4DC" : "#23405F",
      colorLink: isDark ? "#8FB4DC" : "#23405F",
      colorText: colours.ink,
      colorBgBase: isDark ? colours.canvas : "#FFFFFF",
      colorBgContainer: colours.card,
      colorBgElevated: colours.card,
      ...(isDark && {
        colorBorder: colours.border,
        colorTextPlaceholder: colours.muted,
        colorTextQuaternary: colours.muted,
      }),
      // The chosen option of a list: what antd derives from a dark blue is a dark grey.
      controlItemBgActive: isDark ? colours.border : colours.header,
      controlItemBgActiveHover: isDark ? colours.border : colours.header,
      fontFamily: FONT,
      fontSize: 13,
      borderRadius: 5,
      // What moves while it opens is not where it was seen: on a slow machine a press and its release meet two different things,
      // and the click is lost.
      motion: false,
    },
    components: {
      Button: { primaryColor: isDark ? colours.canvas : "#FFFFFF" },
      Segmented: { trackBg: colours.header, itemSelectedBg: isDark ? colours.border : "#FFFFFF" },
      Table: {
        cellPaddingBlockSM: 3,
        cellPaddingInlineSM: 8,
        headerBg: colours.header,
        headerColor: colours.ink,
        headerBorderRadius: 0,
        borderColor: colours.rule,
        fixedHeaderSortActiveBg: colours.header,
        headerSortActiveBg: colours.header,
        bodySortBg: "transparent",
        rowHoverBg: colours.header,
      },
    },
  };
}
