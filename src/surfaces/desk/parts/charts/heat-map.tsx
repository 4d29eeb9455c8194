/**
 * Classes by fields: a table whose cells are as dark as we are sure. Each cell says on hover and to a reader what the
 * finding rests on. The most telling fields come first; the rest is a button away.
 */
import { useState } from 'react';
import { factsOf, isBackground, isDataClassId } from '../../../../stages/classify/data-classes.ts';
import { useWords } from '../../words/words.tsx';
import { PushButton } from '../forms/button.tsx';
import { Name } from '../name.tsx';

interface Finding {
  readonly id: string;
  readonly field: string;
  readonly confidence: number;
  readonly role?: 'patient' | 'staff' | 'relative' | 'organisation' | 'person';
  readonly n: number;
  /** The share of the values that supported it, where it is told. */
  readonly rate?: number;
  readonly reasons: readonly string[];
}

const FIRST = 24;

export function HeatMap({ classes }: { readonly classes: readonly Finding[] }) {
  const { say, figures } = useWords();
  const [all, showAll] = useState(false);
  const findings = classes.filter(({ id }) => !isDataClassId(id) || !isBackground(id));
  if (findings.length === 0) return <p className="soft">{say('heat.nothing')}</p>;
  const columns = rank(findings, ({ id }) => id);
  const rows = rank(findings, ({ field }) => field);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <div className="stack tight">
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('heat.title')}>
        <table className="heat">
          <caption className="only-read">{say('heat.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('heat.field')}</th>
              {columns.map((id) => (
                <th scope="col" key={id}>
                  <span>{titleOf(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field}>
                <th scope="row">
                  <Name of={field} mono />
                </th>
                {columns.map((id) => {
                  const found = findings.find((one) => one.field === field && one.id === id);
                  return found === undefined ? (
                    <td key={id} />
                  ) : (
                    <td key={id} title={why(found)}>
                      <span className={`heat-cell heat-${Math.min(4, Math.floor(found.confidence * 5))}`}>
                        {figures.percent(found.confidence)}
                        <span className="only-read">{why(found)}</span>
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length <= FIRST || all ? null : (
        <div>
          <PushButton onPress={() => showAll(true)}>{say('heat.all', { count: rows.length })}</PushButton>
        </div>
      )}
    </div>
  );

  function why({ n, rate, reasons, role }: Finding): string {
    const rests =
      n === 0
        ? say('heat.byName')
        : rate === undefined
          ? say('exposure.sampled', { count: n })
          : say('heat.rests', { rate: figures.percent(rate), count: n });
    return [rests, role === undefined ? '' : say(`role.${role}`), reasons.join(', ')].filter((part) => part !== '').join(' · ');
  }
}

function titleOf(id: string): string {
  return isDataClassId(id) ? factsOf(id).title : id;
}

/** The surest first. */
function rank(findings: readonly Finding[], keyOf: (finding: Finding) => string): string[] {
  const most = new Map<string, number>();
  for (const finding of findings) most.set(keyOf(finding), (most.get(keyOf(finding)) ?? 0) + finding.confidence);
  return [...most].sort(([, a], [, b]) => b - a).map(([key]) => key);
}
