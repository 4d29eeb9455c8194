/** When something of a case is due; said loudly only when it is too late. */
import { Badge } from '../../parts/badge.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export function DueMark({ at, now }: { readonly at: string | null; readonly now: number }) {
  const { say } = useWords();
  if (at === null) return <span className="soft">{say('cases.nothingDue')}</span>;
  if (Date.parse(at) > now) return <Time at={at} />;
  return (
    <span className="row due-mark">
      <Badge tone="danger">{say('due.overdue')}</Badge>
      <Time at={at} />
    </span>
  );
}
