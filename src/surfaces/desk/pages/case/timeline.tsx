/** Everything that happened to the case, newest first, as the ledger has it. */
import { Link } from '@tanstack/react-router';
import type { CaseDetailView } from '../../api/views.ts';
import { eventTitle } from '../../parts/event-title.ts';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { payloadText } from '../../parts/payload-text.ts';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export function Timeline({ of: { id, timeline } }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
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
        {timeline.map(({ seq, at, actor, event, payload }) => (
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
    </Panel>
  );
}
