/** A document as bytes: keys in the order in which the object was built, one newline at the end. */
export function stable(document: unknown, layout: 'read' | 'compact'): string {
  return `${JSON.stringify(document, null, layout === 'read' ? 1 : 0)}\n`;
}
