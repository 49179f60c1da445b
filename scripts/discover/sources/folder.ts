import type { Listing } from '../discovered.ts';
export async function repositoriesInFolder(_folder: string): Promise<Listing> {
  throw new Error('not there yet');
}
