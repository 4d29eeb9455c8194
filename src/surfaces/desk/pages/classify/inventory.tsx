/** What a file holds: each collection with its classes by field, and the files that could not be read, with the reason. */
import type { InventoryView } from '../../api/views.ts';
import { Badge } from '../../parts/badge.tsx';
import { HeatMap } from '../../parts/charts/heat-map.tsx';
import { PersonsRange } from '../../parts/charts/persons-range.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

export function Inventory({ of: { files, collections, persons } }: { readonly of: InventoryView }) {
  const { say, figures } = useWords();
  const unread = files.filter(({ state }) => state !== 'read');
  return (
    <div className="stack" role="status">
      {persons === null ? null : (
        <Panel title={say('exposure.persons')}>
          <PersonsRange of={persons} />
        </Panel>
      )}
      {collections.length === 0 ? (
        <div className="panel">
          <Empty title={say('classify.nothing')} />
        </div>
      ) : null}
      {collections.map((collection) => (
        <Panel
          key={`${collection.file} ${collection.name}`}
          title={collection.name}
          aside={
            <span className="soft small">
              {say('classify.records', { count: collection.documents })}
              {collection.languages.length === 0
                ? ''
                : ` · ${collection.languages.map(({ id, share }) => `${figures.language(id)} ${figures.percent(share)}`).join(', ')}`}
            </span>
          }
        >
          <HeatMap classes={collection.fields.flatMap(({ path, classes }) => classes.map((found) => ({ ...found, field: path })))} />
        </Panel>
      ))}
      {unread.length === 0 ? null : (
        <Panel title={say('exposure.notLookedAt')}>
          <ul className="stack tight">
            {unread.map(({ name, state, reason }) => (
              <li key={name} className="row">
                <Badge tone={state === 'failed' ? 'danger' : 'warn'}>{reason ?? state}</Badge>
                <Name of={name} mono />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
