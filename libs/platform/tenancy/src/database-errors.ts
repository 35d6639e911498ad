import { Conflict, DomainError, InvalidInput, NotFound, Unauthenticated } from '@regiotafel/kernel';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? (error as DatabaseError).code : undefined;

/** The SQLSTATE an aborted transaction gives for every further statement. */
export const isAborted = (error: unknown): boolean => codeOf(error) === '25P02';

/** True for lost connections and a server that is starting or stopping. */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    (code ?? '').startsWith('57P') ||
    (code ?? '').startsWith('08')
  );
};

/**
 * What a database refusal means to the caller: a refused context is no session, a row the policies keep back
 * is not there, a lost race is a conflict, a character that no text may hold (U+0000) is a fault of the input. Everything else stays what it is and becomes an internal error.
 */
export const translate = (error: unknown): unknown => {
  if (isUnavailable(error)) return new DomainError('UNAVAILABLE', 'Try again in a moment');
  switch (codeOf(error)) {
    case '28000':
      return new Unauthenticated();
    case '42501':
      return new NotFound();
    case '22021':
      return new InvalidInput([{ path: '', code: 'INVALID_CHARACTER' }]);
    case '23505':
    case '23P01':
    case '40001':
    case '40P01':
      return new Conflict();
    default:
      return error;
  }
};
