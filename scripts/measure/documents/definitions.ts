/** `definitions.json`: what is read, checked and measured, from the code itself. */
import type { Definitions } from '../../../data/schema/report/definitions.ts';
import { checksFor } from '../../check/declared.ts';
import type { Inputs } from '../../../data/schema/inputs.ts';
import { notRead, readers } from '../../read/index.ts';
import { leftOutInWords } from '../../read/left-out.ts';
import { metrics } from '../index.ts';
import { unitsInWords } from '../world/units-in-words.ts';

export function definitions(inputs: Inputs): Definitions {
  return {
    schema: 'footfall/definitions/1',
    metrics: metrics.map(({ id, title, question, definition, unit, basis, version, needs, unknownWhen, bands }) => ({
      id,
      title,
      question,
      definition,
      unit,
      basis,
      version,
      needs,
      unknownWhen,
      bands,
    })),
    checks: checksFor(inputs).map(
      ({ id, group, title, question, why, detects, howToPass, effort, perPath, version }) => ({
        id,
        group,
        title,
        question,
        why,
        detects,
        howToPass,
        effort,
        perPath,
        version,
      }),
    ),
    readers: readers.map(({ id, title, version, files, facts }) => ({ id, title, version, files, facts })),
    units: unitsInWords,
    leftOut: leftOutInWords,
    notRead,
  };
}
