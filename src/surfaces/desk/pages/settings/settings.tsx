/** Looks and language of this browser, who is at the desk, and what it is connected to. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { questions } from '../../api/questions.ts';
import { doneOf, server } from '../../api/server.ts';
import { Answered, Failed } from '../../parts/answered.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { Choice } from '../../parts/forms/choice.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { chooseTheme, currentTheme, themes } from '../../shell/theme.ts';
import { isLanguage, languages } from '../../words/language.ts';
import { useWords } from '../../words/words.tsx';

export function Settings() {
  const { say, language, choose } = useWords();
  const [theme, show] = useState(currentTheme());
  const query = useQuery(questions.session);
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => doneOf(server.DELETE('/api/v1/session')),
    onSuccess: () => client.clear(),
  });
  return (
    <>
      <PageHead title={say('place.settings')} />
      <div className="stack">
        <Panel title={say('settings.looks')}>
          <div className="filters">
            <Choice
              label={say('settings.language')}
              value={language}
              options={Object.entries(languages).flatMap(([id, { title }]) => (isLanguage(id) ? [{ id, title }] : []))}
              onChoose={(id) => (id === undefined ? undefined : choose(id))}
            />
            <Choice
              label={say('settings.theme')}
              value={theme}
              options={themes.map((id) => ({ id, title: say(`theme.${id}`) }))}
              onChoose={(id) => {
                if (id === undefined) return;
                chooseTheme(id);
                show(id);
              }}
            />
          </div>
        </Panel>
        <Panel title={say('settings.session')}>
          <Answered query={query}>
            {(session) => (
              <div className="stack">
                <dl className="facts">
                  <dt>{say('settings.person')}</dt>
                  <dd>
                    <Name of={session.person} />
                  </dd>
                  <dt>{say('settings.roles')}</dt>
                  <dd>{session.roles.join(', ')}</dd>
                  <dt>{say('settings.organisation')}</dt>
                  <dd>{session.organisation === '' ? say('notKnown') : <Name of={session.organisation} />}</dd>
                  <dt>{say('settings.mail')}</dt>
                  <dd>{session.mailServer === null ? say('shell.sandbox') : <Name of={session.mailServer} mono />}</dd>
                  <dt>{say('settings.version')}</dt>
                  <dd className="mono">{session.version}</dd>
                </dl>
                <div>
                  <PushButton onPress={() => leave.mutate()} disabled={leave.isPending}>
                    {say('settings.signOut')}
                  </PushButton>
                </div>
                {leave.error === null ? null : <Failed error={leave.error} />}
                {leave.isSuccess ? (
                  <p className="note good" role="status">
                    {say('settings.signedOut')}
                  </p>
                ) : null}
              </div>
            )}
          </Answered>
        </Panel>
      </div>
    </>
  );
}
