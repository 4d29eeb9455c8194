/** Proves the ledger twice: the server checks what it holds, and this browser counts every hash of the chain anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, server } from '../../api/server.ts';
import { Failed } from '../../parts/answered.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { Name } from '../../parts/name.tsx';
import { useWords } from '../../words/words.tsx';
import { type ChainCheck, checkChain } from './check-chain.ts';

export function Verify() {
  const { say, figures } = useWords();
  const client = useQueryClient();
  const [done, count] = useState(0);
  const proof = useMutation({
    async mutationFn() {
      count(0);
      const said = await answerOf(server.POST('/api/v1/ledger/verify'));
      const seen: ChainCheck = await checkChain(
        (after) =>
          answerOf(
            server.GET('/api/v1/ledger', {
              params: { query: { order: 'asc', limit: 500, ...(after === undefined ? {} : { cursor: after }) } },
            }),
          ),
        count,
      );
      void client.invalidateQueries({ queryKey: ['ledger'] });
      return { said, seen };
    },
  });
  const { data } = proof;
  return (
    <div className="stack tight">
      <div className="row no-print">
        <PushButton look="main" disabled={proof.isPending} onPress={() => proof.mutate()}>
          {proof.isPending ? say('ledger.counting', { count: done }) : say('ledger.verify')}
        </PushButton>
        <span className="soft small">{say('ledger.verifyHint')}</span>
      </div>
      {proof.error === null ? null : <Failed error={proof.error} />}
      {data === undefined ? null : (
        <div className={`note ${data.said.ok && data.seen.ok ? 'good' : 'danger'}`} role="status">
          <strong>{data.said.ok && data.seen.ok ? say('ledger.holds') : say('ledger.broken')}</strong>
          <span>{data.said.ok ? say('ledger.serverHolds', { count: data.said.count }) : <Name of={data.said.wrong?.detail ?? ''} />}</span>
          <span>
            {data.seen.ok
              ? say('ledger.browserHolds', { count: data.seen.count })
              : say('ledger.browserBroken', { entry: figures.number(data.seen.wrongAt) })}
          </span>
          {data.said.outcomes.broken.length === 0 ? null : (
            <span>{say('ledger.outcomesBroken', { count: data.said.outcomes.broken.length })}</span>
          )}
        </div>
      )}
    </div>
  );
}
