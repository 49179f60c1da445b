/** Shell-like variables as Dockerfiles and compose files use them: `$A`, `${A}`, `${A:-default}`, `${A-default}`, `${A:+other}`. */

/** Nothing that is looked for is longer, and a value made of values made of values could be without end. */
const longest = 1000;

/** Variables without a value and without a default stay as they are. */
export function filledIn(text: string, values: Map<string, string>): string {
  if (text.length > longest) return text;
  const filled = text.replace(/\$(?:(\w+)|\{(\w+)(?::?([-+])([^}]{0,300}))?\})/g, (whole, bare, name, sign, other) => {
    const value = values.get(bare ?? name);
    if (sign === '+') return value ? other : '';
    return (sign === '-' ? value || other : value) ?? whole;
  });
  return filled.length > longest ? text : filled;
}

/** Drone and Woodpecker fill in variables before they parse: `[${BRANCH}, main]` is YAML only without the braces. */
export const withoutBraces = (text: string): string => text.replace(/\$\{([^{}\n]{0,300})\}/g, '$$$1');
