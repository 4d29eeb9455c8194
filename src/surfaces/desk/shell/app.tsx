/** The whole desk: words, data and pages, from the outside in. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import type { Messages } from '../messages/message.ts';
import { router } from '../router.tsx';
import { type LanguageId, languages } from '../words/language.ts';
import { WordsProvider } from '../words/words.tsx';
import { remember } from './memory.ts';

interface Props {
  readonly language: LanguageId;
  readonly messages: Messages;
}

export function App(first: Props) {
  const [words, show] = useState(first);
  const choose = useCallback((language: LanguageId) => {
    remember('language', language);
    languages[language].load().then(
      (messages) => show({ language, messages }),
      () => undefined,
    );
  }, []);
  return (
    <WordsProvider language={words.language} messages={words.messages} onChoose={choose}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </WordsProvider>
  );
}
