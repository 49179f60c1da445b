import type { Check } from '../check.ts';
import { family, verdict } from '../held.ts';
import { inPipeline } from '../in-pipeline.ts';

const SOUGHT = { isOne: family('tests/'), runs: 'tests run', none: 'No known command of tests' };

export const testedInCi: Check = {
  id: 'tested-in-ci',
  group: 'built',
  title: 'Tested in CI',
  question: 'Do its tests run in its pipeline?',
  why: 'Tests that only run on laptops are run by nobody on the day before the holidays.',
  detects:
    'Lines with known commands (npm test, go test, mvn verify, gradle check, pytest, make test and more) in the files of its pipelines, and in those of the organisation’s workflows and actions that it calls, as their heads are now; conditions are not judged. Whether tests are worth anything is not judged. What only a script, or a pipeline that was not read, would tell is unknown; without a pipeline or without code it is not asked.',
  howToPass: 'Add a step to the pipeline that runs the tests on every change:\n- run: npm test',
  effort: 'hours',
  perPath: false,
  version: 1,
  evaluate(component, _path, world) {
    if (component.born === null || component.born > world.asOf) return verdict('not-applicable', 'It has no code.');
    return inPipeline(component, SOUGHT, world);
  },
};
