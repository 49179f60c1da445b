/** What could not be read, and why, in words. */
import type { Health } from '../../data/schema/report/health.ts';
import { csv } from './csv.ts';
import { count, dayInWords, plural } from './print.ts';

export interface HealthPage {
  title: string;
  qualification: string;
  troubled: { repository: string; state: string; reason: string; message: string; headDay: string }[];
  files: { repository: string; file: string; reason: string; message: string; since: string }[];
  filesTitle: string;
  more: string | null;
}

const MOST = 300;
const STATES = { read: 'read', stale: 'stale: its last good document stands', failed: 'failed' };

export function healthPage(health: Health): HealthPage {
  const read = health.repositories.filter(({ state }) => state === 'read').length;
  const troubled = health.repositories.filter(({ state, reason }) => state !== 'read' || reason !== null);
  return {
    title: `${count(read)} of ${count(health.repositories.length)} repositories could be read`,
    qualification: `${plural(health.files.length, 'file')} cannot be read today${health.healedFiles ? `; ${plural(health.healedFiles, 'other')} once could not and now can` : ''}. Whatever hangs on them is unknown, and is counted as unknown.`,
    troubled: troubled.map(({ repository, state, reason, message, headDay }) => ({
      repository,
      state: STATES[state],
      reason: reason ?? '',
      message: message ?? '',
      headDay: headDay === null ? 'none read' : dayInWords(headDay),
    })),
    filesTitle: health.files.length
      ? `${plural(health.files.length, 'file')} that cannot be read`
      : 'Every relevant file could be read',
    files: health.files.slice(0, MOST).map((file) => ({ ...file, since: dayInWords(file.since) })),
    more: health.files.length > MOST ? `These are the first ${count(MOST)} of ${count(health.files.length)}.` : null,
  };
}

export function healthCsv(health: Health): string {
  return csv(
    ['repository', 'file', 'state', 'reason', 'message', 'since'],
    [
      ...health.repositories.map((one) => [one.repository, null, one.state, one.reason, one.message, null]),
      ...health.files.map((one) => [one.repository, one.file, 'unreadable', one.reason, one.message, one.since]),
    ],
  );
}
