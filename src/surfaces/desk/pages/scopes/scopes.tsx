/**
 * A scope, written here and explained while it is written: what it covers, what it refuses, and what would be sent. What
 * was typed stays in this tab; nothing is kept on the server until a run is started.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { questions } from '../../api/questions.ts';
import { answerOf, server } from '../../api/server.ts';
import { Failed } from '../../parts/answered.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { Choice } from '../../parts/forms/choice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { keepTyped, typed } from '../../shell/memory.ts';
import { useWords } from '../../words/words.tsx';
import { exampleScope } from './example-scope.ts';
import { Explain } from './explain.tsx';
import { Summary } from './summary.tsx';

const PAUSE_MS = 350;
const depths = ['presence', 'metadata', 'sample'] as const;

export function Scopes() {
  const { say } = useWords();
  const [text, type] = useState(() => typed('scope'));
  const settled = useDeferredValue(usePaused(text, PAUSE_MS));
  const { data: session } = useQuery(questions.session);
  const check = useQuery({
    queryKey: ['scope', settled],
    queryFn: ({ signal }) => answerOf(server.POST('/api/v1/scopes/check', { body: { scope: settled }, signal })),
    enabled: settled.trim() !== '',
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const write = (next: string) => {
    keepTyped('scope', next);
    type(next);
  };
  const known = settled.trim() !== '' && check.error === null ? check.data : undefined;
  return (
    <>
      <PageHead title={say('place.scopes')}>
        <p className="soft">{say('scopes.intro')}</p>
      </PageHead>
      <div className="halves">
        <div className="stack">
          <div className="field">
            <label htmlFor="scope">{say('scopes.text')}</label>
            <textarea
              id="scope"
              data-find
              className="input editor"
              dir="ltr"
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={(event) => write(event.target.value)}
              aria-describedby="scope-state"
            />
          </div>
          <div className="row no-print">
            {text.trim() === '' ? <PushButton onPress={() => write(exampleScope(new Date()))}>{say('scopes.example')}</PushButton> : null}
          </div>
          {known !== undefined && session?.permissions.includes('work') === true ? (
            <Start scope={settled} ready={known.period === 'valid'} />
          ) : null}
        </div>
        <div className="stack" id="scope-state">
          {settled.trim() === '' ? (
            <Panel title={say('scopes.explained')}>
              <p className="soft">{say('scopes.nothing')}</p>
            </Panel>
          ) : check.error !== null ? (
            <Failed error={check.error} />
          ) : known === undefined ? null : (
            <>
              <Explain scope={settled} />
              <Summary of={known} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** What was typed, once nobody has typed for a moment. */
function usePaused(value: string, pauseMs: number): string {
  const [paused, set] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => set(value), pauseMs);
    return () => window.clearTimeout(timer);
  }, [value, pauseMs]);
  return paused;
}

function Start({ scope, ready }: { readonly scope: string; readonly ready: boolean }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [depth, choose] = useState<(typeof depths)[number] | undefined>();
  const run = useMutation({
    mutationFn: () => answerOf(server.POST('/api/v1/runs', { body: { scope, ...(depth === undefined ? {} : { depth }) } })),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['runs'] });
      await navigate({ to: '/runs/$id', params: { id } });
    },
  });
  return (
    <Panel title={say('scopes.run')}>
      <div className="stack">
        <p className="soft">{ready ? say('scopes.runHint') : say('scopes.notInForce')}</p>
        <div className="filters">
          <Choice
            label={say('runs.depth')}
            value={depth}
            any={say('scopes.asGranted')}
            options={depths.map((id) => ({ id, title: say(`depth.${id}`) }))}
            onChoose={choose}
          />
          <PushButton look="main" disabled={!ready || run.isPending} onPress={() => run.mutate()}>
            {say('scopes.start')}
          </PushButton>
        </div>
        {run.error === null ? null : <Failed error={run.error} />}
      </div>
    </Panel>
  );
}
