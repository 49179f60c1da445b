import { expect, test } from 'vitest';
import { bucketOf } from './delivery-bucket.ts';

const weeks = (digits: string) => [...digits].map(Number);

test.each([
  ['3333333330000', 'daily'],
  ['2222222222222', 'weekly'],
  ['1111111000000', 'weekly'],
  ['1111110000000', 'monthly'],
  ['0000100010001', 'monthly'],
  ['0000000010001', 'monthly'],
  ['0000000000005', 'rarer'],
  ['0000000000000', 'rarer'],
  ['1', 'weekly'],
])('deployment days of %s are %s', (digits, bucket) => expect(bucketOf(weeks(digits))).toBe(bucket));
