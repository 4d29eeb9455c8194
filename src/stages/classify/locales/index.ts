/**
 * All locale packs. Shared code reads packs from here and never names a language.
 */
import { arabic } from './ar/pack.ts';
import { german } from './de/pack.ts';
import { english } from './en/pack.ts';
import { spanish } from './es/pack.ts';
import { french } from './fr/pack.ts';
import { hausa } from './ha/pack.ts';
import { hindi } from './hi/pack.ts';
import { indonesian } from './id/pack.ts';
import { italian } from './it/pack.ts';
import { japanese } from './ja/pack.ts';
import { korean } from './ko/pack.ts';
import type { LocalePack } from './pack.ts';
import { portuguese } from './pt/pack.ts';
import { russian } from './ru/pack.ts';
import { swahili } from './sw/pack.ts';
import { turkish } from './tr/pack.ts';
import { yoruba } from './yo/pack.ts';
import { chinese } from './zh/pack.ts';

export const localePacks: readonly LocalePack[] = [
  portuguese,
  english,
  french,
  arabic,
  chinese,
  spanish,
  italian,
  japanese,
  korean,
  hindi,
  german,
  russian,
  turkish,
  indonesian,
  swahili,
  hausa,
  yoruba,
];
