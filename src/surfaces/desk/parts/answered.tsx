/** The three states of every answer: on its way, failed with what to do next, and there. */
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/words.tsx';
import { PushButton } from './forms/button.tsx';

interface Query<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<Answer> {
  readonly query: Query<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

export function Answered<Answer>({ query, children }: Props<Answer>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error === null ? null : <Stale error={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error !== null) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  return <Bones />;
}

/** What was shown before stays; that it may be old is said, and what to do. */
function Stale({ error }: { readonly error: Error }) {
  const { say } = useWords();
  const view = error instanceof Problem ? error.view : undefined;
  return (
    <div className="note warn" role="status">
      <span>{say('failed.stale')}</span>
      {view === undefined ? null : (
        <bdi>
          {view.title}. {view.hint}
        </bdi>
      )}
    </div>
  );
}

export function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const { say } = useWords();
  const view = error instanceof Problem ? error.view : undefined;
  return (
    <div className="note danger" role="alert">
      <strong>{view?.title ?? say('failed.unreachable')}</strong>
      <span>{view === undefined ? say('failed.unreachableHint') : view.detail}</span>
      {view === undefined ? null : <span className="soft">{view.hint}</span>}
      {view?.errors === undefined ? null : (
        <ul>
          {view.errors.map(({ pointer, message }) => (
            <li key={pointer + message}>
              <code>{pointer}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {onRetry === undefined ? null : <PushButton onPress={onRetry}>{say('failed.retry')}</PushButton>}
        {view === undefined ? null : (
          <span className="soft small">
            <code>{view.code}</code> · <code>{view.requestId}</code>
          </span>
        )}
      </div>
    </div>
  );
}

const widths = [62, 90, 78, 84, 55];

export function Bones() {
  const { say } = useWords();
  return (
    <div className="stack tight" role="status" aria-label={say('loading')}>
      {widths.map((width) => (
        <div key={width} className="bone" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}
