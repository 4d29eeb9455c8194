/** One of a few words, or any of them. The browser's own list: it is right on phones and with every reader. */
import { useId } from 'react';

interface Props<Id extends string> {
  readonly label: string;
  readonly value: Id | undefined;
  /** Text for no choice; without it one must be chosen. */
  readonly any?: string;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly onChoose: (id: Id | undefined) => void;
}

export function Choice<Id extends string>({ label, value, any, options, onChoose }: Props<Id>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChoose(options.find((option) => option.id === event.target.value)?.id)}
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
