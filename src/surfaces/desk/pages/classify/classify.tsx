/**
 * Drop a file, and its inventory appears: classes, whose, how many persons. The file goes to this server alone; what is
 * shown is gone with the page.
 */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { answerOf, server } from '../../api/server.ts';
import { Failed } from '../../parts/answered.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';
import { Inventory } from './inventory.tsx';

export function Classify() {
  const { say } = useWords();
  const [mask, choose] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const work = useMutation({
    mutationFn(file: File) {
      stop.current = new AbortController();
      return answerOf(
        server.POST('/api/v1/classify', {
          params: { query: { name: file.name.slice(0, 200), mask: mask ? 'true' : 'false' } },
          body: '',
          bodySerializer: () => file,
          headers: { 'Content-Type': 'application/octet-stream' },
          signal: stop.current.signal,
        }),
      );
    },
  });
  return (
    <>
      <PageHead title={say('place.classify')}>
        <p className="soft">{say('classify.intro')}</p>
      </PageHead>
      <div className="stack">
        <DropZone
          className="drop no-print"
          aria-label={say('classify.drop')}
          getDropOperation={() => 'copy'}
          onDrop={async ({ items }) => {
            const item = items.find(isFileDropItem);
            if (item !== undefined) work.mutate(await item.getFile());
          }}
        >
          <strong>{say('classify.drop')}</strong>
          <span className="soft">{say('classify.or')}</span>
          <FileTrigger
            onSelect={(files) => {
              const file = files?.[0];
              if (file !== undefined) work.mutate(file);
            }}
          >
            <PushButton look="main" disabled={work.isPending}>
              {say('classify.choose')}
            </PushButton>
          </FileTrigger>
          <label className="row">
            <input type="checkbox" checked={mask} onChange={(event) => choose(event.target.checked)} />
            {say('classify.mask')}
          </label>
          <span className="soft small">{say('classify.kinds')}</span>
        </DropZone>
        {work.isPending ? (
          <div className="row" role="status">
            <progress className="reading" aria-label={say('classify.reading', { name: work.variables.name })} />
            <span>{say('classify.reading', { name: work.variables.name })}</span>
            <PushButton onPress={() => stop.current?.abort()}>{say('classify.stop')}</PushButton>
          </div>
        ) : null}
        {work.error === null || work.error.name === 'AbortError' ? null : <Failed error={work.error} />}
        {work.data === undefined ? null : <Inventory of={work.data} />}
      </div>
    </>
  );
}
