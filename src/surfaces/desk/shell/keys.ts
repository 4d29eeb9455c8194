/** Keys for the whole page. They rest while something is typed, while a dialog is open, and with other modifiers. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { places } from './places.ts';

export type Overlay = 'palette' | 'shortcuts' | undefined;

const PATIENCE_MS = 1200;

export function useKeys(open: (overlay: Overlay) => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let led = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open('palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      if (event.key === '?') open('shortcuts');
      else if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-find]')?.focus();
      } else if (event.key === 'g') led = event.timeStamp;
      else if (event.timeStamp - led < PATIENCE_MS) {
        led = Number.NEGATIVE_INFINITY;
        const place = places.find(({ key }) => key === event.key);
        if (place !== undefined) void navigate({ to: place.to });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, open]);
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"],[role="alertdialog"]') !== null) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
