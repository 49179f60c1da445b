/** Object ids end to end as bytes: half of what they take as text. */

export const bytesOf = (ids: string[]): Uint8Array => Buffer.from(ids.join(''), 'hex');

export function idsOf(bytes: Uint8Array, idBytes: number): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  const digits = idBytes * 2;
  return Array.from({ length: text.length / digits }, (_, at) => text.slice(at * digits, (at + 1) * digits));
}
