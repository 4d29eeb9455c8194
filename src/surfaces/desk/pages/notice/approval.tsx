/** To whom it goes, the hash of exactly these bytes, who has approved them, and the two steps that follow. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { questions } from '../../api/questions.ts';
import type { NoticeDetailView } from '../../api/views.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { Decide, type Decision } from './decide.tsx';
import { hashOf } from './exact-bytes.ts';

export function Approval({ of: notice }: { readonly of: NoticeDetailView }) {
  const { say, figures } = useWords();
  const { data: session } = useQuery(questions.session);
  const { data: mine } = useQuery({
    queryKey: ['hash', notice.hash, notice.channel, notice.recipient],
    queryFn: () => hashOf(notice.channel, notice.recipient, notice.bytes),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [decision, decide] = useState<Decision>();
  const { standing } = notice;
  const { data: state } = useQuery(questions.case(notice.caseId));
  // What has gone out keeps its approvals, also those that have run out since.
  const gone = notice.sentAt !== null || notice.state === 'sending' || notice.state === 'delivery-unknown';
  const past = (state?.approvals ?? []).filter((one) => one.noticeId === notice.id && one.hash === notice.hash && one.voidedAt === null);
  const may = (permission: string) => session?.permissions.includes(permission) === true;
  const given = session !== undefined && standing.by.includes(session.person);
  return (
    <div className="stack">
      <Panel title={say('approval.title')}>
        <div className="stack">
          <dl className="facts">
            <dt>{say('approval.to')}</dt>
            <dd>
              <Name of={notice.recipient} mono />
            </dd>
            <dt>{say('approval.channel')}</dt>
            <dd>
              <Name of={notice.channel} />
            </dd>
            <dt>{say('approval.key')}</dt>
            <dd>{notice.keyFingerprint === null ? say('approval.noKey') : <Name of={notice.keyFingerprint} mono />}</dd>
            <dt>{say('approval.language')}</dt>
            <dd>
              {figures.language(notice.language)} · {say('approval.text', { version: notice.textVersion })}
            </dd>
            <dt>{say('approval.drafted')}</dt>
            <dd>
              <Name of={notice.draftedBy} /> · <Time at={notice.draftedAt} />
            </dd>
            {notice.sentAt === null ? null : (
              <>
                <dt>{say('approval.sent')}</dt>
                <dd>
                  <Time at={notice.sentAt} />
                </dd>
              </>
            )}
          </dl>
          <div className="stack tight">
            <h3>{say('approval.hash')}</h3>
            <code className="hash">{notice.hash}</code>
            <p
              className={`small ${mine === undefined || mine === notice.hash ? 'soft' : 'wrong'}`}
              role={mine === notice.hash ? undefined : 'alert'}
            >
              {mine === undefined ? say('busy') : mine === notice.hash ? say('approval.hashFits') : say('approval.hashWrong')}
            </p>
          </div>
        </div>
      </Panel>
      <Panel
        title={say('approval.who')}
        aside={
          gone ? undefined : <span className="soft">{say('notice.approvals', { given: standing.by.length, wanted: standing.wanted })}</span>
        }
      >
        <div className="stack">
          {gone ? (
            <ul className="dots">
              {past.map(({ id, by, at }) => (
                <li key={id}>
                  <Name of={by} /> · <Time at={at} />
                </li>
              ))}
            </ul>
          ) : standing.by.length === 0 ? (
            <p className="soft">{say('approval.nobody')}</p>
          ) : (
            <ul className="dots">
              {standing.by.map((person) => (
                <li key={person}>
                  <Name of={person} />
                </li>
              ))}
            </ul>
          )}
          {standing.counselWanted && !gone ? (
            <p>{standing.counselGiven ? say('approval.counselGiven') : say('approval.counselWanted')}</p>
          ) : null}
          {notice.state !== 'draft' && notice.state !== 'approved' ? null : (
            <div className="row no-print">
              {may('approve') && !given && mine === notice.hash ? (
                <PushButton look={standing.enough ? 'plain' : 'main'} onPress={() => decide('approve')}>
                  {say('approval.approve')}
                </PushButton>
              ) : null}
              {may('send') && standing.enough ? (
                <PushButton look="danger" onPress={() => decide('send')}>
                  {say('approval.send')}
                </PushButton>
              ) : null}
            </div>
          )}
          {notice.state === 'delivery-unknown' && may('send') ? (
            <div className="row no-print">
              <PushButton look="main" onPress={() => decide('went-out')}>
                {say('decide.wentOutOpen')}
              </PushButton>
            </div>
          ) : null}
          {given && !standing.enough ? <p className="soft small">{say('approval.another')}</p> : null}
        </div>
      </Panel>
      {decision === undefined ? null : <Decide decision={decision} notice={notice} onClose={() => decide(undefined)} />}
    </div>
  );
}
