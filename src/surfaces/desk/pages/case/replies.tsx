/** What parties said, in the words of whoever took it down. */
import type { CaseDetailView } from '../../api/views.ts';
import { Badge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

const grave = new Set(['declines', 'dispute', 'threat', 'opt-out', 'bounce']);

export function Replies({ of: { replies, parties, notes } }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
  const said = [
    ...replies.map((reply) => ({
      id: reply.id,
      at: reply.at,
      by: parties.find(({ id }) => id === reply.partyId)?.name ?? reply.partyId,
      text: reply.summary,
      reply,
    })),
    ...notes.map((note) => ({ id: note.id, at: note.at, by: note.by, text: note.text, reply: undefined })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (said.length === 0) return null;
  return (
    <Panel title={say('replies.title')}>
      <ul className="stack">
        {said.map(({ id, at, by, text, reply }) => (
          <li key={id} className="said">
            <div className="row">
              <strong>
                <Name of={by} />
              </strong>
              {reply === undefined ? (
                <Badge tone="quiet">{say('replies.note')}</Badge>
              ) : (
                <Badge tone={grave.has(reply.kind) ? 'danger' : 'good'}>{say(`reply.${reply.kind}`)}</Badge>
              )}
              {reply?.late === true ? <Badge tone="warn">{say('replies.late')}</Badge> : null}
              <span className="soft small">
                <Time at={at} />
              </span>
            </div>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
