/** What can be done with a case: the likely steps as buttons, the others in a menu. */
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { questions } from '../../api/questions.ts';
import type { CaseDetailView } from '../../api/views.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { useWords } from '../../words/words.tsx';
import { type Action, ActionForm } from './action-form.tsx';

export function Actions({ of: state }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
  const { data: session } = useQuery(questions.session);
  const [action, act] = useState<Action>();
  if (session?.permissions.includes('work') !== true) return null;
  const named = state.parties.length > 0;
  const live = !['detected', 'invalid', 'out-of-scope'].includes(state.handling);
  const main: Action = live ? (named ? 'draft' : 'party') : 'advance';
  const actions: readonly Action[] = [
    'advance',
    ...(live ? (['party'] as const) : []),
    ...(named ? (['judge', 'contact', 'draft', 'reply', 'embargo'] as const) : []),
    state.hold === null ? 'hold' : 'release',
    'assign',
  ];
  return (
    <>
      <PushButton look="main" onPress={() => act(main)}>
        {say(`action.${main}`)}
      </PushButton>
      <PushButton onPress={() => act('note')}>{say('action.note')}</PushButton>
      <MenuTrigger>
        <Button className="button">
          {say('action.more')}
          <ChevronDown aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={say('action.more')}>
            {actions
              .filter((one) => one !== main)
              .map((one) => (
                <MenuItem key={one} id={one} onAction={() => act(one)}>
                  {say(`action.${one}`)}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {action === undefined ? null : <ActionForm action={action} state={state} onClose={() => act(undefined)} />}
    </>
  );
}
