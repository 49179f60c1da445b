/** Documents that closing wrote, recognised by their exact bytes; and the sentence about one that is not. */
import { Manifest } from '../../data/schema/quarter.ts';
import { stable } from '../write/stable.ts';
import type { Files } from './manifest.ts';
import { sealOf, type Bytes } from './manifest.ts';

/** Null: there is none, or it is not as it was written. */
export function sealedManifest(quarter: string, own: Files): Manifest | null {
  const bytes = own.get('manifest.json');
  const manifest = bytes === undefined ? null : parsed(bytes, Manifest);
  if (manifest === null || manifest.quarter !== quarter) return null;
  const { seal, ...rest } = manifest;
  return sealOf(rest) === seal ? manifest : null;
}

/** Null unless it is the document, in exactly the bytes in which it is written. */
export function parsed<T>(
  bytes: Bytes,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
): T | null {
  let value: unknown;
  const text = new TextDecoder().decode(bytes);
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  const { success, data } = schema.safeParse(value);
  const same = success && data !== undefined && Buffer.from(stable(data, 'read')).equals(bytes);
  return same ? (data ?? null) : null;
}

export function changed(path: string, expected: string, found: string): string {
  const hash = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? `SHA-256 ${text.slice(0, 12)}…` : text);
  return `${at(path)}: expected ${hash(expected)}, found ${hash(found)}. A closed quarter never changes: restore the file, and add a correction beside it as R1.yaml.`;
}

/** As people see it. */
export const at = (path: string) => `data/quarters/${path}`;
