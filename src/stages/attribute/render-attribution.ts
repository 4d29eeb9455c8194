/** An attribution as plain text: every claim of every role with what speaks for and against, and what was not looked at. */
import type { Attribution } from './attribute.ts';
import type { Claim, ContactPoint, RoleClaims, WeighedEvidence } from './claim.ts';

export function renderAttribution({ at, roles, contacts, linked, omissions }: Attribution): string {
  const lines = [
    `Whose it is, as of ${at}. These are claims, not facts.`,
    ...roles.flatMap(roleLines),
    ...section('Contacts', contacts.map(contactLine)),
    ...section(
      'The data point at (each needs a scope of its own before anyone looks)',
      linked.map(({ target, count }) => `${target}, ${count.toLocaleString('en-US')} times`),
    ),
    ...section(
      'Not looked at',
      omissions.map(({ what, why }) => `${what}: ${why}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function roleLines({ role, claims, disputed }: RoleClaims): string[] {
  const head = `${role.charAt(0).toUpperCase()}${role.slice(1)}${claims.length === 0 ? ': nobody is named' : disputed ? ' (disputed: two claims are too close to name one)' : ''}`;
  return ['', head, ...claims.flatMap(claimLines)];
}

function claimLines({ name, domains, countries, confidence, evidence, against, explanation }: Claim): string[] {
  const beside = [...domains.filter((domain) => domain !== name), ...countries].join(', ');
  return [
    `  ${name}${beside === '' ? '' : ` (${beside})`}: ${Math.round(confidence * 100)} %`,
    ...evidence.map((piece) => `    + ${pieceWords(piece)}`),
    ...against.map((piece) => `    - ${pieceWords(piece)}`),
    `    ${explanation.at(-1) ?? ''}`,
  ];
}

function pieceWords({ statement, source, counted }: WeighedEvidence): string {
  return `${statement}  [${source}${counted === 0 ? ', not counted again' : ''}]`;
}

function contactLine({ kind, value, use, source, languages = [], notes = [], expiresAt }: ContactPoint): string {
  const beside = [use, source, ...languages, ...notes, ...(expiresAt === undefined ? [] : [`until ${expiresAt}`])];
  return `${kind} ${value} (${beside.join('; ')})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
}
