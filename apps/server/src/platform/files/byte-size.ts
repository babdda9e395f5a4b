const units = ["bytes", "KiB", "MiB", "GiB", "TiB"] as const;

/** A number of bytes in the largest unit it fills, as it stands in a refusal: 2 GiB, 1.5 MiB. */
export function wordByteSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power]}`;
}
