/** What to do on an empty desk. */
import { Link } from '@tanstack/react-router';
import { Empty } from '../../parts/empty.tsx';
import { useWords } from '../../words/words.tsx';

export function Start({ runs }: { readonly runs: boolean }) {
  const { say } = useWords();
  return (
    <div className="panel">
      <Empty title={runs ? say('start.nothingOpen') : say('start.title')}>
        <p>{runs ? say('start.nothingOpenHint') : say('start.hint')}</p>
        <div className="row">
          <Link className="button main" to="/scopes">
            {say('start.scope')}
          </Link>
          <Link className="button" to="/runs">
            {say('place.runs')}
          </Link>
        </div>
      </Empty>
    </div>
  );
}
