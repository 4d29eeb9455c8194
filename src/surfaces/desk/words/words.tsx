/** Hands the reader's words and figures to every part of the page, and sets the page's language and direction. */
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Messages } from '../messages/message.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type LanguageId, languages } from './language.ts';
import { type Say, speaker } from './say.ts';

interface Words {
  readonly language: LanguageId;
  readonly say: Say;
  readonly figures: Figures;
  readonly choose: (language: LanguageId) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);

interface Props {
  readonly language: LanguageId;
  readonly messages: Messages;
  readonly onChoose: (language: LanguageId) => void;
  readonly children: ReactNode;
}

export function WordsProvider({ language, messages, onChoose, children }: Props) {
  const { direction } = languages[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  const words = useMemo<Words>(
    () => ({ language, say: speaker(messages, language), figures: figuresOf(language), choose: onChoose }),
    [language, messages, onChoose],
  );
  return (
    <I18nProvider locale={language}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new TypeError('There are no words around this part of the page.');
  return words;
}
