/** How open the open ones are; each bar leads to its list. */
import { Link } from '@tanstack/react-router';
import type { OverviewView } from '../../api/views.ts';
import { VerdictBadge } from '../../parts/badge.tsx';
import { useWords } from '../../words/words.tsx';
import { openVerdicts } from '../exposures/search.ts';

export function OpenByVerdict({ counts }: { readonly counts: OverviewView['exposures']['verdicts'] }) {
  const { figures } = useWords();
  const most = Math.max(1, ...openVerdicts.map((verdict) => counts[verdict] ?? 0));
  return (
    <ul className="bars">
      {openVerdicts.map((verdict) => {
        const count = counts[verdict] ?? 0;
        return (
          <li key={verdict}>
            <Link to="/exposures" search={{ state: 'open', verdict: [verdict] }}>
              <VerdictBadge of={verdict} />
              <span className="number">{figures.number(count)}</span>
              <span className="bar" aria-hidden>
                <span className={verdict} style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
