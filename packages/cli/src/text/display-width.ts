const takesNoRoom = /[\p{Mn}\p{Me}\p{Cf}]/u;
const isWide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/**
 * How many columns of a terminal a line takes: two for a Chinese character or an emoji, none for a
 * combining mark. Characters whose width Unicode leaves to the context (“ ” …) count as one, as
 * terminals have it. After the East Asian Width of UAX #11, by block.
 */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += takesNoRoom.test(character) ? 0 : isWide.test(character) ? 2 : 1;
  return width;
}
