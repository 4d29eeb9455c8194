import { en } from './en.ts';
import type { Messages } from './message.ts';

export const ptBr: Messages = en;
