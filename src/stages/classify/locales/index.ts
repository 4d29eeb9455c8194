/**
 * All locale packs. Shared code reads packs from here and never names a language.
 */
import { arabic } from './ar/pack.ts';
import { english } from './en/pack.ts';
import { french } from './fr/pack.ts';
import type { LocalePack } from './pack.ts';
import { portuguese } from './pt/pack.ts';
import { chinese } from './zh/pack.ts';

export const localePacks: readonly LocalePack[] = [portuguese, english, french, arabic, chinese];
