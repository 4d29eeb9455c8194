/** Where one can go: the navigation, the palette and the shortcuts are all made from this list. */
import {
  BookCheck,
  FileSearch,
  Gauge,
  HeartPulse,
  type LucideIcon,
  Radar,
  ScrollText,
  Settings,
  ShieldOff,
  SquareKanban,
  Unlock,
} from 'lucide-react';

interface Place {
  readonly to: '/' | '/exposures' | '/cases' | '/runs' | '/scopes' | '/checks' | '/classify' | '/opt-outs' | '/ledger' | '/settings';
  readonly title:
    | 'place.overview'
    | 'place.exposures'
    | 'place.cases'
    | 'place.runs'
    | 'place.scopes'
    | 'place.checks'
    | 'place.classify'
    | 'place.optOuts'
    | 'place.ledger'
    | 'place.settings';
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
  { to: '/checks', title: 'place.checks', group: 'look', key: 'v', icon: HeartPulse },
  { to: '/opt-outs', title: 'place.optOuts', group: 'look', key: 'u', icon: ShieldOff },
  { to: '/classify', title: 'place.classify', group: 'look', key: 'f', icon: FileSearch },
  { to: '/ledger', title: 'place.ledger', group: 'rest', key: 'l', icon: BookCheck },
  { to: '/settings', title: 'place.settings', group: 'rest', key: ',', icon: Settings },
];
