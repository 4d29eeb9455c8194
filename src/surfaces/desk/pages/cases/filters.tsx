/** What narrows the cases; all of it stands in the address. */
import { PushButton } from '../../parts/forms/button.tsx';
import { Choice } from '../../parts/forms/choice.tsx';
import { useWords } from '../../words/words.tsx';
import { type CasesSearch, handlings } from './search.ts';

interface Props {
  readonly search: CasesSearch;
  readonly onChange: (search: CasesSearch) => void;
}

export function CaseFilters({ search, onChange }: Props) {
  const { say } = useWords();
  const { handling, due, find, view } = search;
  const one = handling?.length === 1 ? handling[0] : undefined;
  return (
    <search className="filters no-print">
      <div className="field grow">
        <label htmlFor="find">{say('cases.find')}</label>
        <input
          id="find"
          data-find
          className="input"
          type="search"
          dir="auto"
          value={find ?? ''}
          autoComplete="off"
          onChange={(event) => onChange({ ...search, find: event.target.value === '' ? undefined : event.target.value })}
        />
      </div>
      <Choice
        label={say('cases.state')}
        value={one}
        any={handling === undefined || one !== undefined ? say('filter.any') : say('filter.several', { count: handling.length })}
        options={handlings.map((id) => ({ id, title: say(`handling.${id}`) }))}
        onChoose={(id) => onChange({ ...search, handling: id === undefined ? undefined : [id] })}
      />
      <Choice
        label={say('cases.due')}
        value={due}
        any={say('filter.any')}
        options={[{ id: 'now', title: say('cases.dueNow') }]}
        onChoose={(id) => onChange({ ...search, due: id })}
      />
      {handling === undefined && due === undefined && find === undefined ? null : (
        <PushButton look="plain" onPress={() => onChange({ view })}>
          {say('filter.clear')}
        </PushButton>
      )}
    </search>
  );
}
