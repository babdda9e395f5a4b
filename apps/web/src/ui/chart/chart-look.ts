import { theme } from "antd";
import { useMemo } from "react";

/** What a chart takes over from the pages around it. */
export interface ChartLook {
  /** Of lines and bars; at least 3 : 1 on the ground. */
  readonly ink: string;
  /** Of what is expected. */
  readonly expected: string;
  readonly text: string;
  readonly label: string;
  readonly line: string;
  readonly shade: string;
  readonly ground: string;
  readonly border: string;
  readonly font: string;
  /** False where the visitor wants nothing to move. */
  readonly moves: boolean;
}

/** The look of charts in the present theme. */
export function useChartLook(): ChartLook {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      ink: token.colorPrimary,
      expected: token.colorText,
      text: token.colorText,
      label: token.colorTextDescription,
      line: token.colorBorderSecondary,
      shade: token.colorFillTertiary,
      ground: token.colorBgElevated,
      border: token.colorBorder,
      font: token.fontFamily,
      moves: token.motion,
    }),
    [token],
  );
}
