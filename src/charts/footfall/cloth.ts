/** Above 300 rows: neighbours share a band, and how many of them walked at a time is how dense its colour is. */
import type { Footfall, FootfallRow } from '../../../data/schema/report/parts.ts';

export const LEVELS = 5;
export interface Weave {
  state: 'walked' | 'registered' | 'unknown';
  /** 1 to LEVELS: the share of the band's rows in this state, in fifths, rounded up. */
  level: number;
  /** All cells of that density as one path. */
  d: string;
}
export interface Cloth {
  bands: number;
  weaves: Weave[];
}
interface Box {
  left: number;
  right: number;
  top: number;
  height: number;
}

const STATES = ['registered', 'unknown', 'walked'] as const;
const DAY = 86_400_000;

export function binnedCloth(rows: FootfallRow[], { from, to }: Footfall, box: Box): Cloth {
  const bands = Math.max(1, Math.min(rows.length, Math.floor(box.height / 2.5)));
  const columns = Math.max(1, Math.floor((box.right - box.left) / 4));
  const start = Date.parse(from);
  const span = Math.max(DAY, Date.parse(to) - start);
  const days = Array.from({ length: columns }, (_, column) =>
    new Date(start + (span * (column + 0.5)) / columns).toISOString().slice(0, 10),
  );
  const paths = new Map<string, string>();
  for (let band = 0; band < bands; band++) {
    const members = rows.slice(
      Math.round((band * rows.length) / bands),
      Math.round(((band + 1) * rows.length) / bands),
    );
    const counts = countsOf(members, days);
    // Edges are rounded, not heights: neighbours meet without a seam.
    const top = round(box.top + (band / bands) * box.height);
    const bottom = round(box.top + ((band + 1) / bands) * box.height);
    for (const state of STATES) {
      for (const run of runsOf(counts[state], members.length)) {
        const x = box.left + (run.from / columns) * (box.right - box.left);
        const width = ((run.to - run.from) / columns) * (box.right - box.left);
        const key = `${state} ${run.level}`;
        const cell = `M${round(x)} ${top}h${round(width)}v${round(bottom - top)}h${round(-width)}z`;
        paths.set(key, (paths.get(key) ?? '') + cell);
      }
    }
  }
  return { bands, weaves: weavesOf(paths) };
}

function countsOf(members: FootfallRow[], days: string[]): Record<(typeof STATES)[number], number[]> {
  const none = () => days.map(() => 0);
  const counts = { registered: none(), unknown: none(), walked: none() };
  for (const row of members) {
    for (const spell of row.spells) {
      if (spell.state === 'present') continue;
      const line = counts[spell.state];
      for (let column = firstFrom(days, spell.from); column < days.length; column++) {
        if (spell.to !== null && days[column]! >= spell.to) break;
        line[column]!++;
      }
    }
  }
  return counts;
}

function firstFrom(days: string[], day: string): number {
  const found = days.findIndex((candidate) => candidate >= day);
  return found < 0 ? days.length : found;
}

/** Neighbouring columns of the same density are one run. Nothing is drawn for none. */
function runsOf(counts: number[], of: number): { level: number; from: number; to: number }[] {
  const runs: { level: number; from: number; to: number }[] = [];
  counts.forEach((count, column) => {
    const level = Math.ceil((count / of) * LEVELS);
    const last = runs.at(-1);
    if (last && last.level === level && last.to === column) last.to = column + 1;
    else runs.push({ level, from: column, to: column + 1 });
  });
  return runs.filter((run) => run.level > 0);
}

function weavesOf(paths: Map<string, string>): Weave[] {
  const weaves: Weave[] = [];
  for (const state of STATES) {
    for (let level = 1; level <= LEVELS; level++) {
      const d = paths.get(`${state} ${level}`);
      if (d) weaves.push({ state, level, d });
    }
  }
  return weaves;
}

const round = (value: number) => Math.round(value * 10) / 10;
