/** What stands on every page. */
import type { Site } from '../../data/schema/report/site.ts';
import { count, dayInWords } from './print.ts';

export interface Frame {
  name: string;
  organisation: string;
  asOf: string;
  banner: { before: string; command: string | null; after: string } | null;
  navigation: Entry[];
}
export interface Entry {
  name: string;
  path: string;
  section: string;
  /** The pages around it, itself first: shown where one of them is open. */
  around?: Entry[];
}

const navigation: Entry[] = [
  { name: 'Overview', path: '', section: 'overview' },
  {
    name: 'Adoption',
    path: 'adoption/',
    section: 'adoption',
    around: [
      { name: 'Golden paths', path: 'adoption/', section: 'adoption' },
      { name: 'Outcomes', path: 'outcomes/', section: 'outcomes' },
      { name: 'The mess', path: 'mess/', section: 'mess' },
      { name: 'Events', path: 'events/', section: 'events' },
    ],
  },
  {
    name: 'Teams',
    path: 'teams/',
    section: 'teams',
    around: [
      { name: 'Teams', path: 'teams/', section: 'teams' },
      { name: 'Components', path: 'components/', section: 'components' },
      { name: 'Checks', path: 'checks/', section: 'checks' },
    ],
  },
  { name: 'Deprecations', path: 'deprecations/', section: 'deprecations' },
  { name: 'Changelog', path: 'changelog/', section: 'changelog' },
  { name: 'Quarterly', path: 'quarterly/', section: 'quarterly' },
  { name: 'Data', path: 'data/', section: 'data' },
  { name: 'About', path: 'about/methodology/', section: 'about' },
];

/** The entry of the navigation that a section belongs to. */
export const entryOf = (section: string): Entry | undefined =>
  navigation.find((entry) => [entry, ...(entry.around ?? [])].some((one) => one.section === section));

export function frame(site: Site): Frame {
  const { found, read } = site.repositories;
  return {
    name: `Footfall · ${site.organisation}`,
    organisation: site.organisation,
    asOf: `Data as of ${dayInWords(site.asOf)} · newest commit ${dayInWords(site.newest.slice(0, 10))} ${site.newest.slice(11, 16)} UTC · ${count(read)} of ${count(found)} repositories read`,
    banner: banner(site.origin),
    navigation,
  };
}

function banner(origin: Site['origin']): Frame['banner'] {
  if (origin === 'proposed')
    return {
      before: 'These golden paths are proposed from what repositories share; nobody has declared them. ',
      command: 'npm run init',
      after: ' writes them down for you to edit.',
    };
  if (origin === 'sample')
    return {
      before: 'This is the sample organisation that comes with Footfall. For your own repositories: ',
      command: 'npm run report -- --repos <folder>',
      after: '',
    };
  return null;
}
