/** The nine stories in the order of the report, and that of the bucket. */
import { brazil, canada, france, nigeria, saudiArabia } from './first-five.ts';
import { college, oncology, pharmacy, pharmacyBucket, technology } from './last-four.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  brazil,
  canada,
  france,
  nigeria,
  saudiArabia,
  college,
  technology,
  oncology,
  pharmacy,
  pharmacyBucket,
];
