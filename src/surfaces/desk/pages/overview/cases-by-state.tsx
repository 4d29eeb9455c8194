/** How far the cases have come, in the order of the work. */
import { Link } from '@tanstack/react-router';
import type { OverviewView } from '../../api/views.ts';
import { HandlingBadge } from '../../parts/badge.tsx';
import { useWords } from '../../words/words.tsx';
import { handlings } from '../cases/search.ts';

export function CasesByState({ counts }: { readonly counts: OverviewView['cases']['handling'] }) {
  const { say, figures } = useWords();
  const there = handlings.filter((handling) => (counts[handling] ?? 0) > 0);
  if (there.length === 0) return <p className="soft">{say('overview.noCases')}</p>;
  return (
    <ul className="bars">
      {there.map((handling) => (
        <li key={handling}>
          <Link to="/cases" search={{ handling: [handling] }}>
            <HandlingBadge of={handling} />
            <span className="number">{figures.number(counts[handling] ?? 0)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
