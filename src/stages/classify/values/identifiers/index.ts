/** Every identifier that the classifier knows, region by region. */
import { africa } from './africa.ts';
import { asiaEast } from './asia-east.ts';
import { asiaSouth } from './asia-south.ts';
import { europeEast } from './europe-east.ts';
import { europeNorth } from './europe-north.ts';
import { europeSouth } from './europe-south.ts';
import { europeWest } from './europe-west.ts';
import { healthCards } from './health-cards.ts';
import type { Identifier } from './identifier.ts';
import { latinAmerica } from './latin-america.ts';
import { middleEast } from './middle-east.ts';
import { northAmerica } from './north-america.ts';
import { practitioners } from './practitioners.ts';

export const identifiers: readonly Identifier[] = [
  ...northAmerica,
  ...latinAmerica,
  ...europeWest,
  ...europeSouth,
  ...europeNorth,
  ...europeEast,
  ...middleEast,
  ...africa,
  ...asiaEast,
  ...asiaSouth,
  ...healthCards,
  ...practitioners,
];
