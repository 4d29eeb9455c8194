/**
 * The job engine's way into the database: through our gateway, session by session, so that its own
 * transactions and ours cannot meet.
 */
import type { Db } from 'pg-boss';
import { type Gateway, inSession } from '../store/database/gateway.ts';

export function bossDatabase(gateway: Gateway): Db {
  return {
    async executeSql(text, values) {
      gateway.requireRoom();
      return inSession(gateway, async (session) => {
        if (values !== undefined && values.length > 0) {
          const { rows } = await session.query(text, values);
          return { rows };
        }
        // Without values it may be several statements with a transaction of their own.
        return { rows: await session.script(text) };
      });
    },
  };
}
