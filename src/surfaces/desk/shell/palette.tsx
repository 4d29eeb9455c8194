/** The command palette: places, looks, and cases and exposures by what is typed. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components';
import { questions } from '../api/questions.ts';
import { HandlingBadge } from '../parts/badge.tsx';
import { ModalDialog } from '../parts/forms/dialog.tsx';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/words.tsx';
import { places } from './places.ts';
import { chooseTheme, themes } from './theme.ts';

interface Props {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

const MOST = 8;

export function Palette({ onClose, onShortcuts }: Props) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const { data: cases } = useQuery(questions.cases);
  const [typed, type] = useState('');
  const wanted = typed.trim();
  const found =
    wanted === '' ? [] : (cases?.items ?? []).filter(({ id, title }) => contains(title, wanted) || id.includes(wanted)).slice(0, MOST);
  const then = (work: () => unknown) => () => {
    onClose();
    work();
  };
  return (
    <ModalDialog title={say('shell.find')} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={type} filter={(text, input) => input === '' || contains(text, input)}>
        <TextField type="search" aria-label={say('palette.label')} autoFocus>
          <Input className="input" placeholder={say('palette.placeholder')} />
        </TextField>
        <Menu
          className="palette"
          aria-label={say('palette.results')}
          renderEmptyState={() => <p className="soft">{say('palette.nothing')}</p>}
        >
          {found.map(({ id, title, handling }) => (
            <MenuItem key={id} id={id} textValue={`${title} ${id}`} onAction={then(() => navigate({ to: '/cases/$id', params: { id } }))}>
              <Name of={title} />
              <HandlingBadge of={handling} />
            </MenuItem>
          ))}
          {wanted.length < 3 ? null : (
            <MenuItem
              id="target"
              textValue={`${say('palette.target', { target: wanted })} ${wanted}`}
              onAction={then(() => navigate({ to: '/exposures', search: { target: wanted } }))}
            >
              {say('palette.target', { target: wanted })}
            </MenuItem>
          )}
          {places.map(({ to, title, key, icon: Icon }) => (
            <MenuItem key={to} id={to} textValue={say(title)} onAction={then(() => navigate({ to }))}>
              <Icon aria-hidden />
              <span>{say(title)}</span>
              <kbd>g {key}</kbd>
            </MenuItem>
          ))}
          {themes.map((theme) => (
            <MenuItem key={theme} id={theme} textValue={say(`theme.${theme}`)} onAction={then(() => chooseTheme(theme))}>
              {say(`theme.${theme}`)}
            </MenuItem>
          ))}
          <MenuItem id="shortcuts" textValue={say('shell.shortcuts')} onAction={onShortcuts}>
            <span>{say('shell.shortcuts')}</span>
            <kbd>?</kbd>
          </MenuItem>
        </Menu>
      </Autocomplete>
    </ModalDialog>
  );
}
