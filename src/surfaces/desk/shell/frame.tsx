/** The frame around every page: skip link, navigation, and the page itself. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLiveLedger } from '../api/use-live-ledger.ts';
import { useWords } from '../words/words.tsx';
import { type Overlay, useKeys } from './keys.ts';
import { places } from './places.ts';
import { Whoami } from './whoami.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }));

const groups = ['work', 'look', 'rest'] as const;

export function Frame() {
  const { say } = useWords();
  const [overlay, show] = useState<Overlay>(undefined);
  const [unfolded, unfold] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(path);
  useKeys(show);
  useLiveLedger();
  useEffect(() => {
    // A reader who cannot see the page change is taken to where it has.
    if (first.current === path) return;
    first.current = path;
    unfold(false);
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <header className="side" data-open={unfolded}>
        <Button
          className="button plain menu-button"
          aria-label={say('shell.menu')}
          aria-expanded={unfolded}
          onPress={() => unfold(!unfolded)}
        >
          <Menu aria-hidden />
        </Button>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" />
          Openward
        </Link>
        <Button className="find" onPress={() => show('palette')} aria-keyshortcuts="Control+K">
          <Search aria-hidden />
          <span>{say('shell.find')}</span>
          <kbd>Ctrl K</kbd>
        </Button>
        <nav className="places" aria-label={say('shell.navigation')}>
          {groups.map((group) => (
            <div key={group} className="places">
              {group === 'work' ? null : <h2>{say(`shell.group.${group}`)}</h2>}
              {places
                .filter((place) => place.group === group)
                .map(({ to, title, icon: Icon }) => (
                  <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                    <Icon aria-hidden />
                    {say(title)}
                  </Link>
                ))}
            </div>
          ))}
        </nav>
        <Whoami onShortcuts={() => show('shortcuts')} />
      </header>
      <main className="page" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        {overlay === 'palette' ? <Palette onClose={() => show(undefined)} onShortcuts={() => show('shortcuts')} /> : null}
        {overlay === 'shortcuts' ? <Shortcuts onClose={() => show(undefined)} /> : null}
      </Suspense>
    </div>
  );
}
