import type { Check } from '../check.ts';
import { family } from '../held.ts';
import { inPipeline } from '../in-pipeline.ts';

const SOUGHT = { isOne: family('scanning/'), runs: 'a scanner runs', none: 'No known scanner' };

export const scanned: Check = {
  id: 'scanned',
  group: 'built',
  title: 'Scanned',
  question: 'Is a scanner for vulnerabilities part of its pipeline?',
  why: 'A known hole is found by whoever looks first.',
  detects:
    'Lines with known scanners (CodeQL, Trivy, Snyk, Semgrep, Gitleaks, Sonar, audits of package managers and more) in the files of its pipelines and of the organisation’s workflows and actions that it calls, and the settings of scanners by their place. What is only switched on at the forge, without a file, is not seen and does not count: nobody could say since when. What only a script, or a pipeline that was not read, would tell is unknown; without a pipeline it is not asked.',
  howToPass:
    'Add a scanner to the pipeline, or call one that has it:\n- uses: actions/dependency-review-action@<commit> # v4',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate: (component, _path, world) => inPipeline(component, SOUGHT, world),
};
