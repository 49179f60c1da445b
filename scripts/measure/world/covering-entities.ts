/** Which entities of the catalogue describe a component. */
import type { MinedEntity } from '../../../data/schema/mined.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import { once } from './once.ts';
import { during } from './spells.ts';
import { stays, type Stay } from './timeline.ts';

/** Kinds that a component can be described by, the nearest first; a template, a location or a person never owns anything. */
export const COVERING_KINDS = ['Component', 'API', 'Resource', 'System'];

export const coveringEntities = (component: Component, day: Day): MinedEntity[] =>
  everCovering(component).flatMap(({ row, stays: all }) => (during(all, day) === null ? [] : row));

const everCovering = once(({ mined, dayOf, folder }: Component): { row: MinedEntity; stays: Stay[] }[] => {
  // In a monorepo what lies in the component's own folder comes before what it has from the root.
  const isInherited = ({ file }: MinedEntity) => Number(folder !== '' && !file.startsWith(`${folder}/`));
  const depth = ({ file }: MinedEntity) => file.split('/').length;
  return mined.catalog
    .filter(({ entity }) => COVERING_KINDS.includes(entity.kind))
    .sort(
      (a, b) =>
        isInherited(a) - isInherited(b) ||
        COVERING_KINDS.indexOf(a.entity.kind) - COVERING_KINDS.indexOf(b.entity.kind) ||
        depth(a) - depth(b) ||
        (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
    )
    .map((row) => ({ row, stays: stays(row.intervals, dayOf) }));
});
