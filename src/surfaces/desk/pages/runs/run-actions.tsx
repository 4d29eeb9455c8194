/** Stopping a run that is at work here, and going on with one that was interrupted. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { questions } from '../../api/questions.ts';
import { answerOf, server } from '../../api/server.ts';
import type { RunDetailView } from '../../api/views.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useWords } from '../../words/words.tsx';

export function RunActions({ of: run }: { readonly of: RunDetailView }) {
  const { say } = useWords();
  const { data: session } = useQuery(questions.session);
  const client = useQueryClient();
  const [asked, ask] = useState<'stop' | 'resume'>();
  const mayWork = session?.permissions.includes('work') === true;
  const params = { params: { path: { id: run.id } } };
  const done = () => client.invalidateQueries({ queryKey: ['run', run.id] });
  return (
    <>
      {run.totals.outcomes === 0 ? null : (
        <a className="button" href={`/api/v1/runs/${encodeURIComponent(run.id)}/report?format=html`} download>
          {say('runs.report')}
        </a>
      )}
      {mayWork && run.state === 'running' && run.here ? (
        <PushButton look="danger" onPress={() => ask('stop')}>
          {say('runs.stop')}
        </PushButton>
      ) : null}
      {mayWork && run.state === 'interrupted' ? (
        <PushButton look="main" onPress={() => ask('resume')}>
          {say('runs.resume')}
        </PushButton>
      ) : null}
      {asked === undefined ? null : (
        <FormDialog
          id={`run.${asked}.${run.id}`}
          title={say(asked === 'stop' ? 'runs.stopTitle' : 'runs.resumeTitle', { name: run.scope.name })}
          intro={say(asked === 'stop' ? 'runs.stopHint' : 'runs.resumeHint')}
          submit={say(asked === 'stop' ? 'runs.stop' : 'runs.resume')}
          look={asked === 'stop' ? 'danger' : 'main'}
          fields={[]}
          onSubmit={async () => {
            await (asked === 'stop'
              ? answerOf(server.POST('/api/v1/runs/{id}/stop', params))
              : answerOf(server.POST('/api/v1/runs/{id}/resume', params)));
            await done();
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </>
  );
}
