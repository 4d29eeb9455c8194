/** Clocks of the law that may run for the owner. They are told, not advised. */
import type { CaseDetailView } from '../../api/views.ts';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

export function Clocks({ of: { subject } }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
  if (subject.clocks.length === 0) return null;
  return (
    <Panel title={say('clocks.title')}>
      <ul className="stack">
        {subject.clocks.map(({ law, authority, duty, source }) => (
          <li key={law + duty} className="said">
            <strong>
              <Name of={law} />
            </strong>
            <p>
              <Name of={duty} />
            </p>
            <p className="soft small">
              <Name of={authority} /> · <Name of={source} />
            </p>
          </li>
        ))}
      </ul>
      <p className="soft small">{say('clocks.notAdvice')}</p>
    </Panel>
  );
}
