/** Every figure of a path has a file of its numbers. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { byTeamCsv } from './by-team.ts';
import { chosenCsv } from './chosen.ts';
import { copiesCsv } from './copies.ts';
import { curveCsv } from './curve.ts';
import { driftCsv } from './drift.ts';
import { eventsCsv } from './events.ts';
import { footfallCsv } from './footfall.ts';
import { funnelCsv } from './funnel.ts';
import { membersCsv } from './members.ts';
import { squareCsv } from './square.ts';
import { versionsCsv } from './versions.ts';

export const PATH_FILES: Record<string, (report: PathReport) => string> = {
  footfall: (report) => footfallCsv(report.footfall),
  curve: (report) => curveCsv(report.weeks),
  chosen: (report) => chosenCsv(report.chosen),
  'by-team': byTeamCsv,
  versions: versionsCsv,
  square: (report) => squareCsv(report.square),
  funnel: (report) => funnelCsv(report.funnel),
  members: (report) => membersCsv(report.members),
  copies: (report) => copiesCsv(report.copies),
  drift: (report) => driftCsv(report.drift),
  events: (report) => eventsCsv(report.events),
};
