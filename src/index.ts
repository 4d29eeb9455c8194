/**
 * The library: what the command line uses, for programs that embed it. Scopes are compiled here, protocols and
 * the classifier have entries of their own (`openward/protocols`, `openward/classify`).
 */
export { AppError, type ErrorCode, errorCatalogue } from './errors.ts';
export { type Outcome, outcomeSchema } from './outcome.ts';
export { compileScope } from './stages/scope/compile-scope.ts';
export { formatTarget, parseTarget, type Target } from './target.ts';
