/** The cases of an exposure, or a way to open one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { answerOf, server } from '../../api/server.ts';
import type { ExposureDetailView } from '../../api/views.ts';
import { Failed } from '../../parts/answered.tsx';
import { HandlingBadge } from '../../parts/badge.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';
import { handlings } from '../cases/search.ts';

export function CasesOf({ exposure: { id, cases } }: { readonly exposure: ExposureDetailView }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: session } = useQuery(questions.session);
  const open = useMutation({
    mutationFn: () => answerOf(server.POST('/api/v1/cases', { body: { exposure: id } })),
    onSuccess: async (opened) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['exposure', id] }), client.invalidateQueries({ queryKey: ['cases'] })]);
      await navigate({ to: '/cases/$id', params: { id: opened.id } });
    },
  });
  return (
    <Panel title={say('place.cases')}>
      {cases.length === 0 ? (
        <div className="stack tight">
          <p className="soft">{say('exposure.noCase')}</p>
          {session?.permissions.includes('work') === true ? (
            <div>
              <PushButton look="main" disabled={open.isPending} onPress={() => open.mutate()}>
                {say('exposure.openCase')}
              </PushButton>
            </div>
          ) : null}
          {open.error === null ? null : <Failed error={open.error} />}
        </div>
      ) : (
        <ul className="stack tight">
          {cases.map(({ id: caseId, title, handling }) => {
            const known = handlings.find((one) => one === handling);
            return (
              <li key={caseId} className="row spread">
                <Link to="/cases/$id" params={{ id: caseId }}>
                  <Name of={title} />
                </Link>
                {known === undefined ? null : <HandlingBadge of={known} />}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
