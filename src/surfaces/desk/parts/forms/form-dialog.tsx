/**
 * A form over the page, made from a list of fields. What is typed outlives an error, a lost server and a reload: it is
 * kept in this tab until it has been taken down. Nothing closes before the server has said yes.
 */
import { type FormEvent, useId, useState } from 'react';
import { keepTyped, typed } from '../../shell/memory.ts';
import { useWords } from '../../words/words.tsx';
import { Failed } from '../answered.tsx';
import { PushButton } from './button.tsx';
import { ModalDialog } from './dialog.tsx';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice' | 'day' | 'mail';
  readonly options?: readonly { readonly id: string; readonly title: string }[];
  readonly hint?: string;
  readonly optional?: boolean;
  readonly first?: string;
}

export type Filled = Readonly<Record<string, string>>;

interface Props {
  /** Names the draft in this tab's memory. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly submit: string;
  readonly look?: 'main' | 'danger';
  readonly fields: readonly Field[];
  readonly onSubmit: (filled: Filled) => Promise<unknown>;
  readonly onClose: () => void;
}

export function FormDialog({ id, title, intro, submit, look = 'main', fields, onSubmit, onClose }: Props) {
  const { say } = useWords();
  const [filled, fill] = useState<Filled>(() =>
    Object.fromEntries(fields.map(({ name, first, options }) => [name, typed(`${id}.${name}`) || (first ?? options?.[0]?.id ?? '')])),
  );
  const [state, setState] = useState<Error | 'resting' | 'busy'>('resting');
  const set = (name: string, value: string) => {
    keepTyped(`${id}.${name}`, value);
    fill((before) => ({ ...before, [name]: value }));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    onSubmit(filled).then(
      () => {
        for (const { name } of fields) keepTyped(`${id}.${name}`, '');
        onClose();
      },
      (failure: unknown) => setState(failure instanceof Error ? failure : new Error(String(failure))),
    );
  };
  return (
    <ModalDialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {intro === undefined ? null : <p>{intro}</p>}
        {fields.map((field) => (
          <FormField key={field.name} field={field} value={filled[field.name] ?? ''} onChange={(value) => set(field.name, value)} />
        ))}
        {state instanceof Error ? <Failed error={state} /> : null}
        <div className="row">
          <PushButton onPress={onClose}>{say('cancel')}</PushButton>
          <PushButton type="submit" look={look} disabled={state === 'busy'}>
            {state === 'busy' ? say('busy') : submit}
          </PushButton>
        </div>
      </form>
    </ModalDialog>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FormField({ field: { name, label, kind, options = [], hint, optional = false }, value, onChange }: FieldProps) {
  const id = useId();
  const { say } = useWords();
  const all = {
    id,
    name,
    className: 'input',
    value,
    required: !optional,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional ? <span className="soft"> · {say('optional')}</span> : null}
      </label>
      {kind === 'choice' ? (
        <select {...all} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.title}
            </option>
          ))}
        </select>
      ) : kind === 'text' ? (
        <textarea {...all} dir="auto" maxLength={2000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...all}
          dir={kind === 'mail' ? 'ltr' : 'auto'}
          type={kind === 'day' ? 'date' : 'text'}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
