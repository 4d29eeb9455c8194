/** The list of keys, made from the places that they lead to. */

import { PushButton } from '../parts/forms/button.tsx';
import { ModalDialog } from '../parts/forms/dialog.tsx';
import { useWords } from '../words/words.tsx';
import { places } from './places.ts';

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const keys = [
    { keys: ['Ctrl', 'K'], title: say('keys.palette') },
    { keys: ['?'], title: say('keys.list') },
    { keys: ['/'], title: say('keys.find') },
    { keys: ['Esc'], title: say('keys.close') },
    ...places.map(({ key, title }) => ({ keys: ['g', key], title: say('keys.goTo', { place: say(title) }) })),
  ];
  return (
    <ModalDialog title={say('shell.shortcuts')} onClose={onClose}>
      <dl className="facts">
        {keys.map(({ keys: pressed, title }) => (
          <div key={title} className="key-line">
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <PushButton onPress={onClose}>{say('close')}</PushButton>
      </div>
    </ModalDialog>
  );
}
