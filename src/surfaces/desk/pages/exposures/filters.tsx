/** What narrows the list. It goes into the address at once; a typed target when it is finished. */
import { useEffect, useState } from 'react';
import { PushButton } from '../../parts/forms/button.tsx';
import { Choice } from '../../parts/forms/choice.tsx';
import { useWords } from '../../words/words.tsx';
import { type ExposuresSearch, openVerdicts, states } from './search.ts';

interface Props {
  readonly search: ExposuresSearch;
  readonly onChange: (search: ExposuresSearch) => void;
}

export function ExposureFilters({ search, onChange }: Props) {
  const { say } = useWords();
  const [target, type] = useState(search.target ?? '');
  useEffect(() => type(search.target ?? ''), [search.target]);
  const { verdict, state } = search;
  const one = verdict?.length === 1 ? verdict[0] : undefined;
  return (
    <search className="filters no-print">
      <form
        className="field grow"
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ ...search, target: target.trim() === '' ? undefined : target.trim() });
        }}
      >
        <label htmlFor="target">{say('exposure.target')}</label>
        <input
          id="target"
          data-find
          className="input"
          type="search"
          value={target}
          placeholder="192.0.2.17:9200"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
        />
      </form>
      <Choice
        label={say('exposure.state')}
        value={state}
        any={say('filter.any')}
        options={states.map((id) => ({ id, title: say(`state.${id}`) }))}
        onChoose={(id) => onChange({ ...search, state: id })}
      />
      <Choice
        label={say('exposure.verdict')}
        value={one}
        any={verdict === undefined || one !== undefined ? say('filter.any') : say('filter.several', { count: verdict.length })}
        options={openVerdicts.map((id) => ({ id, title: say(`verdict.${id}`) }))}
        onChoose={(id) => onChange({ ...search, verdict: id === undefined ? undefined : [id] })}
      />
      {search.protocol === undefined ? null : (
        <PushButton onPress={() => onChange({ ...search, protocol: undefined })}>
          {say('filter.without', { name: search.protocol })}
        </PushButton>
      )}
      {search.runId === undefined ? null : (
        <PushButton onPress={() => onChange({ ...search, runId: undefined })}>{say('filter.without', { name: search.runId })}</PushButton>
      )}
      {Object.keys(search).length === 0 ? null : (
        <PushButton look="plain" onPress={() => onChange({})}>
          {say('filter.clear')}
        </PushButton>
      )}
    </search>
  );
}
