/** A clean room says by a code of the catalogue why it could not work. */
import { AppError, errorCatalogue } from '../../../errors.ts';
import type { RoomFailure } from '../../../pipeline.ts';
import { errorCodes } from '../help/exit-codes.ts';

export function roomError(failure: RoomFailure): AppError {
  const code = errorCodes().find((known) => known === failure.code) ?? 'INTERNAL';
  return new AppError(code, { detail: failure.message, hint: errorCatalogue[code].hint, cause: failure });
}
