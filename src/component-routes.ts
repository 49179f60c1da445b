/** One page, one CSV and one JSON document per component, each at the address the book gives it. */
import { addressOfComponent } from './addresses.ts';
import { loadSite } from './documents.ts';

export function componentRoutes() {
  return loadSite().components.map(({ id }) => {
    const [, owner, name] = addressOfComponent(id)!.split('/');
    return { params: { owner: owner!, name: name! }, props: { id } };
  });
}
