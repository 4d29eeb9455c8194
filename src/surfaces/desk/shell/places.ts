/** Where one can go: the navigation, the palette and the shortcuts are all made from this list. */
import { BookCheck, Gauge, type LucideIcon, Radar, ScrollText, Settings, SquareKanban, Unlock } from 'lucide-react';

interface Place {
  readonly to: '/' | '/exposures' | '/cases' | '/runs' | '/scopes' | '/ledger' | '/settings';
  readonly title: 'place.overview' | 'place.exposures' | 'place.cases' | 'place.runs' | 'place.scopes' | 'place.ledger' | 'place.settings';
  readonly group: 'work' | 'look' | 'rest';
  /** Pressed after "g". */
  readonly key: string;
  readonly icon: LucideIcon;
}

export const places: readonly Place[] = [
  { to: '/', title: 'place.overview', group: 'work', key: 'o', icon: Gauge },
  { to: '/exposures', title: 'place.exposures', group: 'work', key: 'e', icon: Unlock },
  { to: '/cases', title: 'place.cases', group: 'work', key: 'c', icon: SquareKanban },
  { to: '/runs', title: 'place.runs', group: 'look', key: 'r', icon: Radar },
  { to: '/scopes', title: 'place.scopes', group: 'look', key: 's', icon: ScrollText },
  { to: '/ledger', title: 'place.ledger', group: 'rest', key: 'l', icon: BookCheck },
  { to: '/settings', title: 'place.settings', group: 'rest', key: ',', icon: Settings },
];
