/**
 * A folder that got another name is the same component: the last code of one went with the commit that brought the first
 * of another. Where one commit moves several, the names tell which is which.
 */
import type { ComponentFolder } from './component-folders.ts';

/** Position at which the component that moved here was born; null: it did not move here. */
export function bornBefore(component: ComponentFolder, all: ComponentFolder[]): number | null {
  let [at, moved] = [component, false];
  for (let before = movedFrom(at, all); before !== null; before = movedFrom(at, all)) [at, moved] = [before, true];
  return moved ? at.code[0]![0] : null;
}

function movedFrom(component: ComponentFolder, all: ComponentFolder[]): ComponentFolder | null {
  const from = component.code[0]?.[0];
  if (component.path === '' || from === undefined) return null;
  const left = all.filter(({ path, code }) => path !== '' && path !== component.path && code.at(-1)?.[1] === from);
  const came = all.filter(({ path, code }) => path !== '' && code[0]?.[0] === from);
  if (left.length === 1 && came.length === 1) return left[0]!;
  const alike = left.filter(({ path }) => lastName(path) === lastName(component.path));
  return alike.length === 1 ? alike[0]! : null;
}

const lastName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
