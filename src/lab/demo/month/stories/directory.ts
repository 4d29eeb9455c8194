/** Whom the desk looks up when the ladder asks for a mediator or an authority: its own directory. All are invented. */
import type { Role } from '../../../../contracts/party-words.ts';
import type { Player } from './story.ts';

interface Country {
  readonly name: string;
  readonly code: string;
  readonly language: string;
}

const countries: Readonly<Record<string, Country>> = {
  BR: { name: 'Brazil', code: 'br', language: 'pt-BR' },
  CA: { name: 'Canada', code: 'ca', language: 'en' },
  FR: { name: 'France', code: 'fr', language: 'fr' },
  NG: { name: 'Nigeria', code: 'ng', language: 'en' },
  SA: { name: 'Saudi Arabia', code: 'sa', language: 'ar' },
  CN: { name: 'China', code: 'cn', language: 'zh-Hans' },
  US: { name: 'the United States', code: 'us', language: 'en' },
};

/** Undefined for roles that no directory knows. */
export function lookUp(role: Role, country: string): Player | undefined {
  const known = countries[country];
  if (role === 'mediator')
    return {
      role,
      name: 'Lab Breach Mediators',
      country: 'US',
      language: 'en',
      mail: ['mediate@mediators.example'],
      because: 'the mediator that the desk works with',
      confidence: 95,
    };
  if (known === undefined || (role !== 'cert' && role !== 'regulator')) return undefined;
  const { name, code, language } = known;
  return {
    role,
    name: role === 'cert' ? `Lab CERT of ${name}` : `Lab Data Authority of ${name}`,
    country,
    language,
    mail: [role === 'cert' ? `incident@cert-${code}.example` : `notice@authority-${code}.example`],
    because: role === 'cert' ? 'the national CERT of the owner’s country' : 'the authority that the law of the owner’s country names',
    confidence: 95,
  };
}
