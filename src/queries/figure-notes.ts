/** What is said below each kind of figure. */
export type FigureKind =
  | 'footfall'
  | 'curve'
  | 'chosen'
  | 'by-team'
  | 'versions'
  | 'funnel'
  | 'square'
  | 'burn-down'
  | 'survival'
  | 'lead-time'
  | 'frequency'
  | 'arrivals'
  | 'impact'
  | 'before-after';

interface Notes {
  read: string;
  about: string;
  method: string;
  /** Id of the metric that the methodology page defines. */
  metric: string;
}

const NOTES: Record<FigureKind, Notes> = {
  footfall: {
    read: 'Each row is a component, time runs to the right. Gold: it walked the path. A thin grey line: it was only registered in the catalogue. A hairline: it existed and was neither. Hatched: nobody can tell. Dark ticks are changes of version. Rows are ordered by the day they joined, so the left edge of the gold is the adoption curve, and gaps in it are those who left. A numbered flag is something that was published; the list under the drawing says what.',
    about:
      'A component walks a path from the commit that first referred to it to the commit that last did, to the day.',
    method:
      'Exact from git: every version of every relevant file on the first-parent line of the default branch, not a sample a week. Above 300 components neighbours share a band, and the denser the colour, the more of them walked.',
    metric: 'adopted',
  },
  curve: {
    read: 'Gold is the share of eligible components on the path at each week’s end. The dashed line follows only the components that were there at launch, so that new ones do not dent it. Grey is the share that is registered. The tinted steps are what practitioners expect of a platform-wide path after so many months; between them there is no verdict. A numbered flag is something that was published; the list under the drawing says what.',
    about: 'Adopted: a signal of the path is present. Alive: adopted, with a commit by a person in the 28 days before.',
    method:
      'Every week since launch, state at the end of Sunday UTC. The last stretch is dotted while its week is running. Components that could not be judged are in neither part of the share.',
    metric: 'adoption-curve',
  },
  chosen: {
    read: 'First adoptions by how they came about, in the order in which the question is decided.',
    about: 'Chosen is told apart from imposed: a mandate is never presented as a choice.',
    method:
      'By who wrote the change that first referred to the path, not who merged it. People are counted under keyed hashes, never listed.',
    metric: 'chosen',
  },
  'by-team': {
    read: 'One dot per team, in alphabetical order: this is no ranking. An open dot stands for fewer than five components.',
    about: 'The share of a team’s eligible components that are on the path today.',
    method: 'A component belongs to the team its catalogue entry names, else to the last matching line of CODEOWNERS.',
    metric: 'adopted',
  },
  versions: {
    read: 'All components on the path, by the version they refer to today, newest first. Gold: supported, or nobody has said otherwise. Ink: supported no longer. Hatched: the version cannot be known.',
    about: 'Version currency: which versions are in use, and how far behind the newest they are.',
    method: 'A floating reference such as a branch is unknown unless its whole range is supported.',
    metric: 'version-currency',
  },
  funnel: {
    read: 'The stages are sets, not steps: something can be on a path without being registered.',
    about: 'Registration is not adoption. Both are counted on pairs of a component and a path that applies to it.',
    method:
      'Where pipeline runs are unknown, “alive on the path” stands in for “active”: adopted, with a commit by a person in 28 days.',
    metric: 'registered',
  },
  square: {
    read: 'Every eligible component is in exactly one of the four fields, or it is unclear.',
    about: 'Registered × walking: the two are never told apart by a subtraction.',
    method: 'Registered needs a valid catalogue entity whose owner resolves.',
    metric: 'registered',
  },
  'burn-down': {
    read: 'The line is how many components use it at each week’s end. Dashed: the pace that would empty it by the removal. Dotted: the pace so far, with its range tinted. Hatched on top: those nobody can judge. A thin line marks a day that the removal was moved from.',
    about: 'A component uses it while one of its files refers to it, or has the trait, to the day.',
    method:
      'The pace so far is the Theil–Sen slope over the whole weeks since the announcement, its range the 95% interval of Sen (1968), which takes weeks as independent and is therefore rather too narrow. Components that cannot be judged today are left out of it.',
    metric: 'burn-down',
  },
  survival: {
    read: 'Of the components that used it, the share that still did so many days after the announcement, or after they began. The numbers below are those still watched on that day.',
    about: 'How long it takes until a component leaves what is going away.',
    method: 'Kaplan–Meier. Components that still use it are not counted as leaving on the last day; they are censored.',
    metric: 'survival',
  },
  'lead-time': {
    read: 'Of the commits that people wrote in the time, the share that still waits to be deployed so many days later. The steeper the fall, the shorter the wait. The numbers below are those still watched on that day.',
    about: 'Lead time for changes: from a commit to the first later deployment that contains it.',
    method:
      'Kaplan–Meier: what is not deployed yet is censored, not left out. Whether a deployment contains a commit is read from git’s history, not from dates. Version tags stand for deployments, dated by the commit they point to, unless continuous deployment is declared.',
    metric: 'lead-time',
  },
  frequency: {
    read: 'Components by how often they are deployed. Rows with fewer than five people behind them say so, and so does the next smallest, lest the total gives them away.',
    about: 'Days with a deployment per week; several on one day are one.',
    method:
      'DORA’s lines as its Four Keys project draws them, over thirteen weeks. Components that nobody worked on are quiet and left out. Version tags stand for deployments unless continuous deployment is declared.',
    metric: 'deployment-frequency',
  },
  arrivals: {
    read: 'Of the people whose first commit falls in the last twelve months, the share that still waits, so many days later, for a deployment with a commit of theirs. The numbers below are those still watched on that day.',
    about: 'How soon a newcomer delivers; whether somebody began on a golden path is decided at the first commit.',
    method:
      'Kaplan–Meier; who is not there yet is censored. People are counted under keyed hashes, never listed, never by team, and no group is smaller than five.',
    metric: 'time-to-first-deploy',
  },
  impact: {
    read: 'How many more days a week were deployed, month by month since adoption, than where the path was not adopted yet. Before adoption the line should lie at zero: there the two ran alike. Tinted: where it would lie had other teams been drawn, 95 of 100 times. At the right what the months after come to, beside the placebo: the same with a date a year too early.',
    about: 'An association. Who adopts early may be who delivers better anyway.',
    method:
      'Group-time effects for staggered adoption (Callaway and Sant’Anna 2021), not-yet-adopters as control, the same months for every adopter, teams drawn again 399 times with a fixed seed.',
    metric: 'impact',
  },
  'before-after': {
    read: 'How many days a week the adopters were deployed, month by month since each adopted: month 0 is the first with the path. They are compared with nobody, so that whatever else happened in those months is in it too.',
    about: 'What stands here where too few teams have adopters to compare them with others.',
    method:
      'Only adopters seen from six months before to thirteen after, on the same basis throughout; at least two of them, and five people.',
    metric: 'impact',
  },
};

export const notesOf = (kind: FigureKind): Notes => NOTES[kind];
