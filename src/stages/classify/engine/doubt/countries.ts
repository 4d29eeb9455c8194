/**
 * Doubts numbers of countries of which nothing else in a collection speaks: sixteen digits with one check digit are a
 * card far oftener than a policy of a country whose language no field name is in. Strong numbers stand by themselves.
 */
import type { DataClassId } from '../../data-classes.ts';
import type { DataClass, Language } from '../../unit.ts';
import type { NameEvidence } from '../name-evidence.ts';
import type { Measured } from '../weigh.ts';

/** Where data are kept in a language of the packs; English names fields everywhere, so it speaks for its own countries alone. */
const SPOKEN: { readonly [L in Language]?: string } = {
  pt: 'BR PT AO MZ',
  es: 'ES MX PE VE UY SV PY HN GT EC DO CU CL CO AR BO CR PA NI',
  fr: 'FR BE CH LU CA MA DZ RW TN',
  de: 'DE AT CH LU BE',
  it: 'IT CH',
  ru: 'RU BY KZ UA UZ MD KG',
  zh: 'CN TW HK SG MY',
  ar: 'SA AE EG KW MA DZ LY IQ BH JO QA LB TN',
  ja: 'JP',
  ko: 'KR',
  tr: 'TR',
  id: 'ID',
};
/** One check digit and no more. */
const WEAK = 0.05;
/** What a weak number of an unheard country is worth at most: it needs a name that says it. */
const DOUBTED = 1.5;
/** Fields whose names tell languages, before silence tells anything. */
const LEAST_TELLING = 3;

export function doubtForeign(
  names: readonly NameEvidence[],
  measured: ReadonlyMap<DataClassId, Measured>,
  units: readonly DataClass[],
): ReadonlyMap<DataClassId, Measured> {
  const telling = names.filter(({ languages }) => languages.length > 0);
  if (telling.length < LEAST_TELLING) return measured;
  const heard = new Set(telling.flatMap(({ languages }) => languages));
  return new Map(
    [...measured].map(([id, found]) => {
      const { value } = found;
      if (value.score <= DOUBTED || value.base < WEAK || !isUnheard(countryOf(value.detector, units), heard)) return [id, found] as const;
      return [id, { ...found, value: { ...value, score: DOUBTED } }] as const;
    }),
  );
}

function countryOf(detector: string | undefined, units: readonly DataClass[]): string | undefined {
  for (const unit of units) for (const each of unit.values ?? []) if (each.id === detector) return each.country;
  return undefined;
}

/** A country that speaks a language of the packs, none of which was heard. */
function isUnheard(country: string | undefined, heard: ReadonlySet<Language>): boolean {
  if (country === undefined) return false;
  let known = false;
  for (const [language, countries] of Object.entries(SPOKEN)) {
    if (!countries.split(' ').includes(country)) continue;
    known = true;
    for (const each of heard) if (each === language) return false;
  }
  return known;
}
