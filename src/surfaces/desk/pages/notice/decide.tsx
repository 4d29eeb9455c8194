/** The two steps that count: approving exactly these bytes, and sending them, once. Both name the recipient. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChangeCase } from '../../api/change-case.ts';
import { answerOf, server } from '../../api/server.ts';
import type { NoticeDetailView } from '../../api/views.ts';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useWords } from '../../words/words.tsx';

export type Decision = 'approve' | 'send' | 'went-out';

interface Props {
  readonly decision: Decision;
  readonly notice: NoticeDetailView;
  readonly onClose: () => void;
}

export function Decide({ decision, notice, onClose }: Props) {
  const { say } = useWords();
  const change = useChangeCase(notice.caseId);
  // The same key for every try of this dialog: a lost answer does not send twice.
  const [key] = useState(() => crypto.randomUUID());
  const path = { id: notice.caseId, notice: notice.id };
  const rehearsal = useQuery({
    queryKey: ['case', notice.caseId, 'notice', notice.id, 'rehearsal'],
    queryFn: () => answerOf(server.GET('/api/v1/cases/{id}/notices/{notice}/rehearsal', { params: { path } })),
    enabled: decision === 'send',
  });
  const all = { id: `${decision}.${notice.id}`, onClose };
  switch (decision) {
    case 'approve':
      return (
        <FormDialog
          {...all}
          title={say('decide.approveTitle', { recipient: notice.recipient })}
          intro={say('decide.approveHint', { hash: notice.hash.slice(0, 12) })}
          submit={say('decide.approve')}
          fields={[
            {
              name: 'capacity',
              label: say('decide.capacity'),
              kind: 'choice',
              options: [
                { id: 'desk', title: say('decide.asDesk') },
                { id: 'counsel', title: say('decide.asCounsel') },
              ],
            },
          ]}
          onSubmit={({ capacity }) =>
            change(({ params: { header } }) =>
              answerOf(
                server.POST('/api/v1/cases/{id}/notices/{notice}/approvals', {
                  params: { path, header },
                  body: { hash: notice.hash, capacity: capacity === 'counsel' ? 'counsel' : 'desk' },
                }),
              ),
            )
          }
        />
      );
    case 'send':
      return (
        <FormDialog
          {...all}
          title={say('decide.sendTitle', { recipient: notice.recipient })}
          intro={rehearsal.data === undefined ? say('busy') : say('decide.sendHint', { through: rehearsal.data.through })}
          submit={say('decide.send')}
          look="danger"
          fields={[]}
          onSubmit={() =>
            change(async () => {
              await answerOf(
                server.POST('/api/v1/cases/{id}/notices/{notice}/send', { params: { path, header: { 'idempotency-key': key } } }),
              );
              return undefined;
            })
          }
        />
      );
    case 'went-out':
      return (
        <FormDialog
          {...all}
          title={say('decide.wentOutTitle', { recipient: notice.recipient })}
          intro={say('decide.wentOutHint')}
          submit={say('decide.takeDown')}
          fields={[
            {
              name: 'wentOut',
              label: say('decide.wentOut'),
              kind: 'choice',
              options: [
                { id: 'yes', title: say('yes') },
                { id: 'no', title: say('no') },
              ],
            },
          ]}
          onSubmit={({ wentOut }) =>
            change(({ params: { header } }) =>
              answerOf(
                server.POST('/api/v1/cases/{id}/notices/{notice}/went-out', {
                  params: { path, header },
                  body: { wentOut: wentOut === 'yes' },
                }),
              ),
            )
          }
        />
      );
    default:
      return decision satisfies never;
  }
}
