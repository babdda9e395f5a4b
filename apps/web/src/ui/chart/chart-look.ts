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

/** A part of an ink of the form `#rrggbb`, for the inside of bars; their edge keeps all of it, to be seen on any ground. */
export function shadeOf(ink: string, shade: number): string {
  return `${ink}${Math.round(shade * 255)
    .toString(16)
    .padStart(2, "0")}`;
}
