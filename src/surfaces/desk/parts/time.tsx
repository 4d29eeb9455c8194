/** An instant: how long ago or until then, and exactly when on hover and in print. */
import { useWords } from '../words/words.tsx';
import { useNow } from './clock.ts';

interface Props {
  readonly at: string;
  /** The day instead of the distance. */
  readonly exact?: boolean;
}

export function Time({ at, exact = false }: Props) {
  const { figures } = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={figures.instant(at)}>
      {exact ? figures.day(at) : figures.relative(at, Date.parse(at) > now ? Date.now() : now)}
    </time>
  );
}
