/** `openward token create PERSON`: makes an API token and shows it, once. */

import { accessRoles } from '../../../contracts/access-words.ts';
import { AppError } from '../../../errors.ts';
import type { TokenLine } from '../../../platform/store/access/token-books.ts';
import { newToken } from '../../http/access/tokens.ts';
import { personOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

const DAY_MS = 86_400_000;

export const run: CommandRun = async (context) => {
  const actor = personOf(context);
  const person = context.args[0]?.trim() ?? '';
  const asked = context.settings.list('token-role');
  const roles = accessRoles.filter((role) => asked.includes(role));
  if (person === '' || person.length > 120) throw new AppError('USAGE', { detail: 'A token is for somebody: name them.' });
  if (roles.length === 0) throw new AppError('USAGE', { detail: 'A token needs a role.', hint: `Give --role: ${accessRoles.join(', ')}.` });
  const expiresAt = new Date(context.now().getTime() + (context.settings.whole('days') ?? 90) * DAY_MS);
  return withBooks<0>(context, async (records) => {
    const { id, hash, token } = newToken();
    const line = await records.tokens.create({ id, person, roles, hash, expiresAt }, actor);
    const results = await openResults<TokenLine & { readonly token: string }>(context, {
      columns: [],
      single: true,
      page: () =>
        `${token}\n\n${id} is for ${person} (${roles.join(', ')}) until ${line.expiresAt.slice(0, 10)}. It is shown once and kept nowhere.\n`,
    });
    await results.add({ ...line, token });
    await results.finish();
    return 0;
  });
};
