/** A place that something is in, before or after. */
export interface FlowPlace {
  /** Unique on its side. */
  readonly code: string;
  readonly name: string;
  /** Any colour of CSS. */
  readonly colour: string;
}

/** So much that goes from one place to another, or stays. */
export interface FlowBand {
  /** Codes of the places. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly colour: string;
}

/** Who was where before, and is where after: places from the top down on either side, and what goes between. */
export interface FlowPicture {
  readonly before: readonly FlowPlace[];
  readonly after: readonly FlowPlace[];
  readonly bands: readonly FlowBand[];
  /** Puts an amount into words, with its unit. */
  readonly write: (value: number) => string;
}
