/** Rows that are equal in every column, taken together. */
export interface RowGroups {
  /** Number of groups. */
  readonly size: number;
  /** The first row of each group; groups stand in the order of their first rows. */
  readonly firsts: Int32Array;
  /** The group of each row. */
  readonly positions: Int32Array;
}

/**
 * Finds rows with the same numbers in every column, by an open-addressing hash table over the bits of
 * the numbers. 0 and −0 count as different; a NaN never equals another.
 *
 * @param columns of one length, at least one column
 *
 * @example
 * groupEqualRows([Float64Array.of(1, 2, 1), Float64Array.of(5, 5, 5)]).positions; //=> Int32Array.of(0, 1, 0)
 */
export function groupEqualRows(columns: readonly Float64Array[]): RowGroups {
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) {
    throw new RangeError(`columns of one table differ in length: ${columns.map(({ length }) => length)}`);
  }
  const hashes = hashRows(columns, rows);
  const positions = new Int32Array(rows);
  let firsts = new Int32Array(Math.min(rows, 1024));
  let slots = new Int32Array(2048).fill(-1);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const hash = hashes[row] as number;
    const mask = slots.length - 1;
    let slot = hash & mask;
    let group = slots[slot] as number;
    while (group >= 0 && !areEqual(columns, hashes, firsts[group] as number, row)) {
      slot = (slot + 1) & mask;
      group = slots[slot] as number;
    }
    if (group < 0) {
      group = size++;
      slots[slot] = group;
      if (group === firsts.length) firsts = grow(firsts, Math.min(rows, firsts.length * 2));
      firsts[group] = row;
      if (size * 2 > slots.length) slots = spread(firsts, size, hashes, slots.length * 4);
    }
    positions[row] = group;
  }
  return { size, firsts: firsts.slice(0, size), positions };
}

/** Bits of all columns of a row, mixed as in MurmurHash3. */
function hashRows(columns: readonly Float64Array[], rows: number): Int32Array {
  const hashes = new Int32Array(rows);
  for (const column of columns) {
    const words = new Uint32Array(column.buffer, column.byteOffset, rows * 2);
    for (let row = 0; row < rows; row++) {
      let hash = hashes[row] as number;
      hash = Math.imul(hash ^ (words[2 * row] as number), 0xcc9e2d51);
      hash = Math.imul(hash ^ (hash >>> 15) ^ (words[2 * row + 1] as number), 0x1b873593);
      hashes[row] = hash ^ (hash >>> 13);
    }
  }
  return hashes;
}

function areEqual(columns: readonly Float64Array[], hashes: Int32Array, one: number, other: number): boolean {
  if (hashes[one] !== hashes[other]) return false;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Float64Array;
    const a = column[one] as number;
    const b = column[other] as number;
    if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return false;
  }
  return true;
}

function grow(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(values);
  return longer;
}

/** Puts the groups into a larger table. */
function spread(
  firsts: Int32Array,
  size: number,
  hashes: Int32Array,
  length: number,
): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(-1);
  for (let group = 0; group < size; group++) {
    let slot = (hashes[firsts[group] as number] as number) & (length - 1);
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & (length - 1);
    slots[slot] = group;
  }
  return slots;
}
