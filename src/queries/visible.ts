/** Mined names may hold characters that hide or reorder text: they are shown as what they are, `U+202E`. */
const hiding =
  /[\u0080-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\\u(?:00[01][0-9a-f]|007f|00[89][0-9a-f]|200[b-f]|202[8-9a-e]|206[0-9]|feff)/gi;

/** Works on the text of a JSON document, so that every string in it passes through exactly once. */
export function visible(json: string): string {
  return json.replace(hiding, (found, at: number) => {
    if (found.startsWith('\\') && isEscaped(json, at)) return found;
    const code = found.startsWith('\\') ? found.slice(2) : found.charCodeAt(0).toString(16).padStart(4, '0');
    return `\u2039U+${code.toUpperCase()}\u203a`;
  });
}

/** In `\\u0000` the backslash is itself escaped: a literal text, not a character. */
function isEscaped(json: string, at: number): boolean {
  let before = 0;
  while (json[at - 1 - before] === '\\') before++;
  return before % 2 === 1;
}
