/** One page, one CSV and one JSON document per component, each at the address the book gives it. */
import { addressOfComponent } from './addresses.ts';
import { loadSite } from './documents.ts';

export const componentRoutes = () => loadSite().components.map(({ id }) => routeOf(id));

/** Repositories that are no component themselves, only their parts are. */
export function monorepoRoutes() {
  const components = new Set(loadSite().components.map(({ id }) => id));
  return loadSite()
    .monorepos.filter(({ id }) => !components.has(id))
    .map(({ id }) => routeOf(id));
}

function routeOf(id: string) {
  const [, owner, name] = addressOfComponent(id)!.split('/');
  return { params: { owner: owner!, name: name! }, props: { id } };
}
