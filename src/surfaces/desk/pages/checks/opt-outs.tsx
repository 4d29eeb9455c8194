/** Owners who objected: nothing of theirs is looked at again. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { questions } from '../../api/questions.ts';
import { answerOf, server } from '../../api/server.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';

export function OptOuts() {
  const { say } = useWords();
  const query = useQuery(questions.optOuts);
  const { data: session } = useQuery(questions.session);
  const client = useQueryClient();
  const [open, show] = useState(false);
  return (
    <>
      <PageHead
        title={say('place.optOuts')}
        actions={
          session?.permissions.includes('work') === true ? (
            <PushButton look="main" onPress={() => show(true)}>
              {say('optOuts.add')}
            </PushButton>
          ) : undefined
        }
      >
        <p className="soft">{say('optOuts.intro')}</p>
      </PageHead>
      <Answered query={query}>
        {({ items }) => (
          <div className="panel">
            {items.length === 0 ? (
              <Empty title={say('optOuts.none')} />
            ) : (
              <table className="list-table cards">
                <thead>
                  <tr>
                    <th scope="col">{say('optOuts.entry')}</th>
                    <th scope="col">{say('runs.reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ entry, reason }) => (
                    <tr key={entry}>
                      <td className="wide">
                        <Name of={entry} mono />
                      </td>
                      <td>
                        <Name of={reason} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )}
      </Answered>
      {open ? (
        <FormDialog
          id="opt-out"
          title={say('optOuts.add')}
          intro={say('optOuts.addHint')}
          submit={say('decide.takeDown')}
          fields={[
            { name: 'target', label: say('optOuts.entry'), kind: 'mail', hint: '192.0.2.0/24, 192.0.2.17, clinic.example' },
            { name: 'reason', label: say('runs.reason'), kind: 'line', optional: true },
          ]}
          onSubmit={async ({ target = '', reason = '' }) => {
            const now = await answerOf(server.POST('/api/v1/opt-outs', { body: { targets: [target], reason } }));
            client.setQueryData(questions.optOuts.queryKey, now);
          }}
          onClose={() => show(false)}
        />
      ) : null}
    </>
  );
}
