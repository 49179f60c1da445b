/** The address book of this build. */
import { loadSite } from './documents.ts';
import { componentAddresses } from './queries/addresses.ts';

let book: Map<string, string> | null = null;

/** `components/owner/name`, without a slash at either end; null for a component that has no page. */
export function addressOfComponent(id: string): string | null {
  const { components, monorepos } = loadSite();
  // A repository has a page too where it is no component itself.
  book ??= componentAddresses([...new Set([...components, ...monorepos].map((one) => one.id))]);
  return book.get(id) ?? null;
}
