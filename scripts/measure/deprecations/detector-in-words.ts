/** What a detector looks for, one sentence each. */
import type { Detector } from '../../../data/schema/deprecation.ts';

export function detectorInWords(detector: Detector | undefined): string[] {
  if (!detector) return [];
  return [
    ...detector.references.map(({ subject, versions }) =>
      versions.length === 0
        ? `Any reference to ${subject}.`
        : `References to ${subject} in version ${versions.join(' or ')}.`,
    ),
    ...detector.traits.map((trait) => `Components with the trait ${trait}.`),
  ];
}
