/**
 * Puts a part of the screen into the frame of antd.
 *
 * @module
 */
import type { ComponentType, ReactElement } from "react";
import { AntdFrame } from "./antd-frame.js";

/**
 * Puts a part of the screen into the frame of antd.
 *
 * @param Part - Part that uses components of antd.
 * @returns The part in its frame.
 */
export function framed<Props extends object>(Part: ComponentType<Props>): (props: Props) => ReactElement {
  return function Framed(props) {
    return (
      <AntdFrame>
        <Part {...props} />
      </AntdFrame>
    );
  };
}
