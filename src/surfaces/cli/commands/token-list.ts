/** `openward token list`: whose tokens there are, what they allow and until when. */
import type { TokenLine } from '../../../platform/store/access/token-books.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const now = context.now().toISOString();
    const results = await openResults<TokenLine>(context, {
      columns: [
        { title: 'TOKEN', cell: ({ id }) => id },
        { title: 'PERSON', cell: ({ person }) => person, shrinksTo: 12 },
        { title: 'ROLES', cell: ({ roles }) => roles.join(', '), shrinksTo: 12 },
        { title: 'UNTIL', cell: ({ expiresAt }) => expiresAt.slice(0, 10) },
        { title: 'STATE', cell: ({ revokedAt, expiresAt }) => (revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'good') },
      ],
    });
    for (const line of await records.tokens.list()) await results.add(line);
    await results.finish();
    return 0;
  });
