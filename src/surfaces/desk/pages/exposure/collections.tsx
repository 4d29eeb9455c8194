/** What the store holds: its collections, and for each a map of classes by field. Names are masked before they come here. */
import { useState } from 'react';
import type { ExposureDetailView } from '../../api/views.ts';
import { HeatMap } from '../../parts/charts/heat-map.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

type CollectionView = NonNullable<NonNullable<ExposureDetailView['outcome']>['collections']>[number];

export function Collections({ collections }: { readonly collections: readonly CollectionView[] }) {
  const { say, figures } = useWords();
  const ordered = [...collections].sort((a, b) => b.classes.length - a.classes.length || (b.documents ?? 0) - (a.documents ?? 0));
  const [chosen, choose] = useState(ordered[0]?.id);
  const shown = ordered.find(({ id }) => id === chosen) ?? ordered[0];
  return (
    <Panel title={say('exposure.holds')}>
      <div className="stack">
        {ordered.length < 2 ? null : (
          <div className="field">
            <label htmlFor="collection">{say('exposure.collection')}</label>
            <select id="collection" className="input" value={shown?.id} onChange={(event) => choose(event.target.value)}>
              {ordered.map(({ id, name, documents, classes }) => (
                <option key={id} value={id}>
                  {`${name} – ${documents === null ? say('notKnown') : say('exposure.documentsCount', { count: documents })} – ${say('exposure.findings', { count: classes.length })}`}
                </option>
              ))}
            </select>
          </div>
        )}
        {shown === undefined ? null : (
          <>
            <p className="soft">
              <Name of={shown.name} mono />
              {' · '}
              {shown.documents === null ? say('notKnown') : say('exposure.documentsCount', { count: shown.documents })}
              {' · '}
              {say('exposure.sampled', { count: shown.sampled })}
              {shown.languages.length === 0
                ? ''
                : ` · ${shown.languages.map(({ id, share }) => `${figures.language(id)} ${figures.percent(share)}`).join(', ')}`}
            </p>
            <HeatMap key={shown.id} classes={shown.classes} />
          </>
        )}
      </div>
    </Panel>
  );
}
