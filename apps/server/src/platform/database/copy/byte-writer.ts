const initialCapacity = 1 << 16;

/** Big-endian values one after another in a buffer that grows as needed and is used again after each `take`. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafeSlow(initialCapacity);
  #view = viewOf(this.#buffer);
  #length = 0;

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.#length;
  }

  /** Forgets everything after the first `length` bytes. */
  truncate(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** What was written so far, valid until the next write: the writer starts again in the same memory. */
  take(): Buffer {
    const written = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return written;
  }

  int1(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  int2(value: number): void {
    this.#reserve(2);
    this.#view.setInt16(this.#length, value);
    this.#length += 2;
  }

  int4(value: number): void {
    this.#reserve(4);
    this.#view.setInt32(this.#length, value);
    this.#length += 4;
  }

  /** A safe integer; its halves are taken apart without going through bigint. */
  int8(value: number): void {
    this.#reserve(8);
    this.#view.setInt32(this.#length, Math.floor(value / 0x1_0000_0000));
    this.#view.setInt32(this.#length + 4, value);
    this.#length += 8;
  }

  bigint8(value: bigint): void {
    this.#reserve(8);
    this.#view.setBigInt64(this.#length, value);
    this.#length += 8;
  }

  float8(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value);
    this.#length += 8;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
  }

  /** A text in UTF-8. Short ASCII, which is most of what there is, is copied without leaving JavaScript. */
  utf8(value: string): number {
    this.#reserve(value.length * 3); // a UTF-16 unit becomes at most three bytes
    const written = this.#copyShortAscii(value) ? value.length : this.#buffer.write(value, this.#length);
    this.#length += written;
    return written;
  }

  /** Overwrites four bytes at `position`, which must have been written. */
  patchInt4(position: number, value: number): void {
    this.#view.setInt32(position, value);
  }

  #copyShortAscii(value: string): boolean {
    const length = value.length;
    if (length > 32) return false;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 0x7f) return false;
      this.#buffer[this.#length + i] = code;
    }
    return true;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
    this.#view = viewOf(grown);
  }
}

function viewOf(buffer: Buffer): DataView {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
