/** The cases of an exposure, or how to open one. */
import { Link } from '@tanstack/react-router';
import type { ExposureDetailView } from '../../api/views.ts';
import { HandlingBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';
import { handlings } from '../cases/search.ts';

export function CasesOf({ exposure: { id, cases } }: { readonly exposure: ExposureDetailView }) {
  const { say } = useWords();
  return (
    <Panel title={say('place.cases')}>
      {cases.length === 0 ? (
        <div className="stack tight">
          <p className="soft">{say('exposure.noCase')}</p>
          <pre className="command">
            <code>openward case open {id}</code>
          </pre>
        </div>
      ) : (
        <ul className="stack tight">
          {cases.map(({ id: caseId, title, handling }) => {
            const known = handlings.find((one) => one === handling);
            return (
              <li key={caseId} className="row spread">
                <Link to="/cases/$id" params={{ id: caseId }}>
                  <Name of={title} />
                </Link>
                {known === undefined ? null : <HandlingBadge of={known} />}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
