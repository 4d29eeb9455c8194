/** What narrows the ledger: whose, of what, and by whom. */
import { type FormEvent, useEffect, useState } from 'react';
import { PushButton } from '../../parts/forms/button.tsx';
import { useWords } from '../../words/words.tsx';
import type { LedgerSearch } from './search.ts';

interface Props {
  readonly search: LedgerSearch;
  readonly onChange: (search: LedgerSearch) => void;
}

const fields = ['event', 'subject', 'actor'] as const;

export function LedgerFilters({ search, onChange }: Props) {
  const { say } = useWords();
  const [typed, type] = useState(search);
  useEffect(() => type(search), [search]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange(Object.fromEntries(fields.flatMap((field) => (typed[field]?.trim() ? [[field, typed[field]?.trim()]] : []))));
  };
  return (
    <search className="no-print">
      <form className="filters" onSubmit={send}>
        {fields.map((field) => (
          <div key={field} className="field">
            <label htmlFor={`ledger-${field}`}>{say(`ledger.${field}`)}</label>
            <input
              id={`ledger-${field}`}
              className="input"
              type="search"
              value={typed[field] ?? ''}
              placeholder={field === 'event' ? 'notice.' : ''}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              {...(field === 'event' ? { 'data-find': true } : {})}
              onChange={(event) => type({ ...typed, [field]: event.target.value })}
            />
          </div>
        ))}
        <PushButton type="submit">{say('filter.apply')}</PushButton>
        {Object.keys(search).length === 0 ? null : (
          <PushButton look="plain" onPress={() => onChange({})}>
            {say('filter.clear')}
          </PushButton>
        )}
      </form>
    </search>
  );
}
