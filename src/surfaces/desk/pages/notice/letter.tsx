/** The text in its own language and direction, the bytes as they travel, and what changed since the text before. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { NoticeDetailView } from '../../api/views.ts';
import { Name } from '../../parts/name.tsx';
import { useWords } from '../../words/words.tsx';
import { compareLines } from './compare-lines.ts';
import { decodeBytes } from './exact-bytes.ts';

export function Letter({ of: notice }: { readonly of: NoticeDetailView }) {
  const { say } = useWords();
  return (
    <div className="panel letter">
      <Tabs>
        <TabList className="tabs no-print" aria-label={say('letter.views')}>
          <Tab id="read" className="tab">
            {say('letter.read')}
          </Tab>
          <Tab id="bytes" className="tab">
            {say('letter.bytes')}
          </Tab>
          {notice.replacedText === null ? null : (
            <Tab id="changed" className="tab">
              {say('letter.changed')}
            </Tab>
          )}
        </TabList>
        <TabPanel id="read" className="letter-page">
          <article lang={notice.language} dir={directionOf(notice.language)}>
            <h2>{notice.subject}</h2>
            <div className="letter-text">{notice.text}</div>
            {notice.attachments.length === 0 ? null : (
              <p className="soft small">
                {say('letter.enclosed')} <Name of={notice.attachments.join(', ')} />
              </p>
            )}
          </article>
        </TabPanel>
        <TabPanel id="bytes" className="letter-page">
          <pre className="letter-bytes" dir="ltr" tabIndex={0}>
            {decodeBytes(notice.bytes)}
          </pre>
        </TabPanel>
        {notice.replacedText === null ? null : (
          <TabPanel id="changed" className="letter-page">
            <div lang={notice.language} dir={directionOf(notice.language)} className="letter-text">
              {compareLines(notice.replacedText, notice.text).map(({ is, line, number }) =>
                is === 'same' ? (
                  <div key={number}>{line || ' '}</div>
                ) : is === 'gone' ? (
                  <del key={number}>{line || ' '}</del>
                ) : (
                  <ins key={number}>{line || ' '}</ins>
                ),
              )}
            </div>
          </TabPanel>
        )}
      </Tabs>
    </div>
  );
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

function directionOf(tag: string): 'rtl' | 'ltr' {
  return rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
