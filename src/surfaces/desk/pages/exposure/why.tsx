/** The verdict in a sentence, what it rests on, and what was not looked at: what is missing is part of the finding. */
import type { ExposureDetailView } from '../../api/views.ts';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

export function Why({ exposure }: { readonly exposure: ExposureDetailView }) {
  const { say, figures } = useWords();
  const { outcome, severity } = exposure;
  if (outcome === null)
    return (
      <Panel title={say('exposure.why')}>
        <p className="soft">{say('exposure.noOutcome')}</p>
      </Panel>
    );
  return (
    <>
      <Panel title={say('exposure.why')}>
        <div className="stack">
          <p className="lead">
            <Name of={outcome.reason} />
          </p>
          {severity === null || severity.reasons.length === 0 ? null : (
            <ul className="dots">
              {severity.reasons.map((reason) => (
                <li key={reason}>
                  <Name of={reason} />
                </li>
              ))}
            </ul>
          )}
          {outcome.flags.map(({ id, score, reasons }) => (
            <div key={id} className="note warn">
              <strong>
                {say(`flag.${id}`)} · {figures.percent(score)}
              </strong>
              <span>
                <Name of={reasons.join(' ')} />
              </span>
            </div>
          ))}
          {outcome.evidence.length === 0 ? null : (
            <div className="stack tight">
              <h3>{say('exposure.evidence')}</h3>
              <ol className="evidence">
                {outcome.evidence.map(({ id, text }) => (
                  <li key={`${id} ${text}`}>
                    <Name of={text} />
                  </li>
                ))}
              </ol>
            </div>
          )}
        </div>
      </Panel>
      <Panel title={say('exposure.notLookedAt')}>
        {outcome.notLookedAt.length === 0 ? (
          <p className="soft">{say('exposure.allLookedAt')}</p>
        ) : (
          <ul className="dots">
            {outcome.notLookedAt.map(({ what, why, count }) => (
              <li key={what + why}>
                <Name of={what} />
                {count === undefined ? null : ` (${figures.number(count)})`}
                <span className="soft">
                  {' – '}
                  <Name of={why} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
