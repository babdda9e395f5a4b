import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { HistogramScale } from "./histogram-scale.ts";
import { nextMultiple, roundStep, roundTo } from "./round-value.ts";

/** While a handle is moved, and once it is let go. */
export type MoveStage = "moving" | "set";

/** A threshold that can be moved along a histogram. */
export interface Handle {
  readonly id: string;
  /** What it is, for those who hear the page. */
  readonly label: string;
  readonly value: number;
  /** The value with its unit, in words. */
  readonly text: string;
  /** How far it may go, other thresholds in mind. */
  readonly least: number;
  readonly greatest: number;
  /** Where it is taken hold of: what is risen to at the top, what is kept down to at the bottom. */
  readonly grip: "top" | "bottom";
}

const coarse = 5; // px of one step
const fine = 1; // with the shift key

/**
 * A handle on a histogram: moved with a finger, a mouse or the arrow keys (page keys by tens), in round steps; with
 * the shift key in fine ones. What moves is told on the way; once it is let go, it is set.
 */
export function HistogramHandle({
  handle,
  scale,
  finest,
  colour,
  onMove,
}: {
  readonly handle: Handle;
  readonly scale: HistogramScale;
  /** The finest step that makes sense of the value. */
  readonly finest: number;
  readonly colour: string;
  readonly onMove: (id: string, value: number, stage: MoveStage) => void;
}) {
  const { id, label, value, text, least, greatest, grip } = handle;
  const isHeld = useRef(false);
  const hasMoved = useRef(false);
  const move = (wanted: number) => {
    const next = Math.min(greatest, Math.max(least, wanted));
    if (next === value) return;
    hasMoved.current = true;
    onMove(id, next, "moving");
  };
  const letGo = () => {
    isHeld.current = false;
    if (!hasMoved.current) return;
    hasMoved.current = false;
    onMove(id, value, "set");
  };
  const widthOf = (element: HTMLElement) => element.parentElement?.getBoundingClientRect() as DOMRect;
  const stepOf = (element: HTMLElement, around: number, isFine: boolean) =>
    roundStep(scale.spanAround(around, (isFine ? fine : coarse) / widthOf(element).width), finest);
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!isHeld.current) return;
    const { left, width } = widthOf(event.currentTarget);
    const wanted = scale.valueAt((event.clientX - left) / width);
    move(roundTo(wanted, stepOf(event.currentTarget, wanted, event.shiftKey)));
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.currentTarget, value, event.shiftKey);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: nextMultiple(value, step, 1),
      ArrowUp: nextMultiple(value, step, 1),
      ArrowLeft: nextMultiple(value, step, -1),
      ArrowDown: nextMultiple(value, step, -1),
      PageUp: roundTo(value + 10 * step, step),
      PageDown: roundTo(value - 10 * step, step),
      Home: Math.max(least, scale.valueAt(0)),
      End: Math.min(greatest, scale.valueAt(1)),
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    move(target);
  };
  return (
    <div
      className="histogram-handle"
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={greatest}
      aria-valuenow={value}
      aria-valuetext={text}
      style={{ insetInlineStart: `${scale.shareOf(value) * 100}%`, color: colour }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault(); // no selection of text on the way
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
      }}
      onPointerMove={drag}
      onLostPointerCapture={letGo}
      onKeyDown={press}
      onKeyUp={letGo}
      onBlur={letGo}
    />
  );
}
