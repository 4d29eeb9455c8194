/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function NoPage() {
  const { say } = useWords();
  return (
    <>
      <PageHead title={say('noPage.title')} />
      <p className="soft">{say('noPage.hint')}</p>
      <p>
        <Link to="/">{say('place.overview')}</Link>
      </p>
    </>
  );
}
