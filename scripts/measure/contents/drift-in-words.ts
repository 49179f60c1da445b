/** The drift of one component in one sentence. */
import type { Drift } from './drift.ts';
import { listed, plural, shortened } from '../words.ts';

export function driftInWords({ template, stamp, nearest, files }: Drift): string {
  const made =
    stamp === null ? 'its files say' : stamp === '' ? 'its stamp says' : `its stamp says (${shortened(stamp)})`;
  if (!nearest) return `It was made from ${template.id}, as ${made}, but has no compared file in common with it.`;
  const n = (state: string) => files.filter((file) => file.state === state).length;
  const said = [
    `${n('in-step')} of ${plural(files.length, 'shared file')} in step with ${template.id}`,
    ...(n('behind') > 0 ? [`${n('behind')} behind`] : []),
    ...(n('diverged') > 0 ? [`${n('diverged')} diverged`] : []),
    ...(n('both') > 0 ? [`${n('both')} both`] : []),
  ];
  return `Made from it, as ${made}: ${listed(said)}; nearest to it as it was from ${nearest.day} on.`;
}
