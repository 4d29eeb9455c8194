/** Where the desk begins: chooses looks and language, fetches the words, and shows the page that the address names. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { remembered } from './shell/memory.ts';
import { currentTheme, showTheme } from './shell/theme.ts';
import './styles/index.css';
import { chooseLanguage, isLanguage, languages } from './words/language.ts';

showTheme(currentTheme());
const kept = remembered('language');
const language = isLanguage(kept) ? kept : chooseLanguage(navigator.languages);
const messages = await languages[language].load();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App language={language} messages={messages} />
    </StrictMode>,
  );
}
