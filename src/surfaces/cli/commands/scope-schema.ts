import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = async () => {
  throw new AppError('INTERNAL', { detail: 'Not built yet.' });
};
