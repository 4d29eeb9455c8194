/** Everything that happened to the case, newest first, as the ledger has it. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseDetailView } from '../../api/views.ts';
import { eventTitle } from '../../parts/event-title.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { payloadText } from '../../parts/payload-text.ts';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

const FIRST = 10;

export function Timeline({ of: { id, timeline } }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
  const [all, showAll] = useState(false);
  const shown = all ? timeline : timeline.slice(0, FIRST);
  return (
    <Panel
      title={say('timeline.title')}
      aside={
        <Link className="small" to="/ledger" search={{ subject: id }}>
          {say('timeline.ledger')}
        </Link>
      }
    >
      <ol className="line">
        {shown.map(({ seq, at, actor, event, payload }) => (
          <li key={seq}>
            <div className="row">
              <span>{eventTitle(event, say)}</span>
              <span className="soft small">
                <Name of={actor} /> · <Time at={at} />
              </span>
            </div>
            <span className="soft small mono payload">
              <Name of={payloadText(payload)} />
            </span>
          </li>
        ))}
      </ol>
      {shown.length === timeline.length ? null : (
        <div className="row more-row no-print">
          <PushButton onPress={() => showAll(true)}>{say('timeline.all', { count: timeline.length })}</PushButton>
        </div>
      )}
    </Panel>
  );
}
