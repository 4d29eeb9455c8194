/** What was written to whom, and what waits for whose approval. */
import { Link } from '@tanstack/react-router';
import type { CaseDetailView } from '../../api/views.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

type NoticeState = CaseDetailView['notices'][number]['state'];

export const noticeTones: Readonly<Record<NoticeState, Tone>> = {
  draft: 'warn',
  approved: 'info',
  sending: 'info',
  sent: 'good',
  'delivery-unknown': 'danger',
  void: 'quiet',
};

export function Notices({ of: { id, notices, parties, contacts } }: { readonly of: CaseDetailView }) {
  const { say, figures } = useWords();
  const shown = notices.filter(({ state }) => state !== 'void').reverse();
  return (
    <Panel title={say('notices.title')} flush>
      {shown.length === 0 ? (
        <Empty title={say('notices.none')}>
          <p>{say('notices.noneHint')}</p>
        </Empty>
      ) : (
        <table className="list-table cards">
          <thead>
            <tr>
              <th scope="col">{say('notices.subject')}</th>
              <th scope="col">{say('notices.to')}</th>
              <th scope="col">{say('notices.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((notice) => {
              const party = parties.find((one) => one.id === notice.partyId);
              const contact = contacts.find((one) => one.id === notice.contactId);
              return (
                <tr key={notice.id}>
                  <td className="wide">
                    <Link to="/cases/$id/notices/$notice" params={{ id, notice: notice.id }}>
                      <Name of={notice.subject} />
                    </Link>
                    <div className="soft small">
                      {figures.language(notice.language)} · <Time at={notice.draftedAt} />
                    </div>
                  </td>
                  <td>
                    <Name of={party?.name ?? notice.partyId} />
                    <div className="soft small">
                      <Name of={contact?.address ?? notice.contactId} />
                    </div>
                  </td>
                  <td>
                    <Badge tone={noticeTones[notice.state]}>{say(`notice.${notice.state}`)}</Badge>
                    {notice.state === 'draft' ? (
                      <div className="soft small">
                        {say('notice.approvals', { given: notice.standing.by.length, wanted: notice.standing.wanted })}
                      </div>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
