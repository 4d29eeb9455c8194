/** Who is at the desk, and the looks of it. */
import { useQuery } from '@tanstack/react-query';
import { Keyboard } from 'lucide-react';
import { questions } from '../api/questions.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/words.tsx';

export function Whoami({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { say } = useWords();
  const { data } = useQuery(questions.session);
  return (
    <div className="side-end">
      {data === undefined ? null : (
        <div className="small soft who">
          <div>
            <Name of={data.person} />
          </div>
          <div>{data.mailServer === null ? say('shell.sandbox') : say('shell.mails', { server: data.mailServer })}</div>
        </div>
      )}
      <button type="button" className="find" onClick={onShortcuts} aria-keyshortcuts="?">
        <Keyboard aria-hidden />
        <span>{say('shell.shortcuts')}</span>
        <kbd>?</kbd>
      </button>
    </div>
  );
}
