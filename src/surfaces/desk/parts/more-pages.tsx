/** The button at the foot of a list that comes in pages; nothing where there is no other page. */
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWords } from '../words/words.tsx';
import { PushButton } from './forms/button.tsx';

interface MorePagesProps {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  readonly className?: string;
}

export function MorePages({ of: query, className }: MorePagesProps) {
  const { say } = useWords();
  if (!query.hasNextPage) return null;
  return (
    <div {...(className === undefined ? {} : { className })}>
      <PushButton disabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {say('list.more')}
      </PushButton>
    </div>
  );
}
