/** Files that could not be read, and what they leave unknown. Facts of their last readable version are carried on meanwhile. */
import type { MinedUnreadable } from '../../../data/schema/mined.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import { both, either, ordered, type Spell } from './spells.ts';
import { stays, type Stay } from './timeline.ts';

export interface Unread {
  row: MinedUnreadable;
  stays: Stay[];
}

export function unreadBy({ mined, dayOf }: Component, readers: string[]): Unread[] {
  return mined.unreadable
    .filter(({ reader }) => readers.includes(reader))
    .map((row) => ({ row, stays: stays(row.intervals, dayOf) }));
}

/**
 * Days in which a carried fact may not have held. A fact that outlived the unreadable time was confirmed when the file could be
 * read again. One that ended with it ended at some point nobody saw. One that lasts to the head is sure
 * only if a file says so that can be read (`seenIn`).
 */
export function doubtful(held: Stay[], unread: Unread[], seenIn: string[]): Spell[] {
  const now = new Set(unread.filter(({ stays }) => stays.at(-1)?.to === null).map(({ row }) => row.file));
  const sureAtHead = seenIn.some((file) => !now.has(file));
  const doubts: Spell[] = [];
  for (const { stays } of unread)
    for (const gap of stays)
      for (const stay of held) {
        const endedWithIt = gap.ended !== null && gap.ended === stay.ended;
        const lastsInDoubt = gap.ended === null && stay.ended === null && !sureAtHead;
        if (endedWithIt || lastsInDoubt) doubts.push(...both([stay], [gap]));
      }
  return ordered(doubts);
}

export const spellsOf = (unread: Unread[]): Spell[] => either(...unread.map(({ stays }) => stays));

/** "ci.yml cannot be read: line 3 …", for a day. */
export function unreadInWords(unread: Unread[], day: Day): string {
  const rows = unread.filter(({ stays }) => stays.some(({ from, to }) => from <= day && (to === null || to > day)));
  const [first] = rows;
  if (!first) return 'no commit as late as this day was read';
  const more = rows.length > 1 ? `, and ${rows.length - 1} more` : '';
  return `${first.row.file} cannot be read (${first.row.reason})${more}`;
}

/** Each trouble of a file once, whichever readers met it. */
export function troubles({ mined }: Component): MinedUnreadable[] {
  const key = ({ file, reason, message }: MinedUnreadable) => `${file}\0${reason}\0${message}`;
  return [...Map.groupBy(mined.unreadable, key).values()].map(([first]) => first!);
}
