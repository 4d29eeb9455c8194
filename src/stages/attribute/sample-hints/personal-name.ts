/**
 * Whether a name of an organisation, cluster or database may be that of a person, such as a practice that carries its
 * doctor's name. In doubt it is one: a hint less costs a telephone call, a person's name in a case costs a person.
 */
import { localePacks } from '../../classify/locales/registry.generated.ts';
import { tellingWords } from '../combine/party-likeness.ts';

const TITLES = new Set(
  'dr dra drs prof professor doctor doktor docteur medico mr mrs ms mme mlle herr frau sr sra senhor senhora'.split(' '),
);

let names: ReadonlySet<string> | undefined;

export function isPersonalName(text: string): boolean {
  const words = tellingWords(text);
  if (words.some((word) => TITLES.has(word))) return true;
  const known = personNames();
  const personal = words.filter((word) => known.has(word)).length;
  return personal > 1 || (personal > 0 && personal === words.length);
}

/** Built when it is first needed, which is in the clean room. */
function personNames(): ReadonlySet<string> {
  names ??= new Set(localePacks.flatMap(({ givenNames, familyNames }) => [...givenNames, ...familyNames]).flatMap(tellingWords));
  return names;
}
