/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/empty.tsx';
import { useWords } from '../words/words.tsx';

export function NoPage() {
  const { say } = useWords();
  return (
    <Empty title={say('noPage.title')}>
      <p>{say('noPage.hint')}</p>
      <Link className="button" to="/">
        {say('place.overview')}
      </Link>
    </Empty>
  );
}
