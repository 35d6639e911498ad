/** Values that may stand in an error beside its constant message: figures and codes, never text about a person. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One wrong field of an input. `path` is dotted (`necessity`, `people.2.role`), `code` is UPPER_SNAKE. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/** A refusal with a code and a constant message. The message names no person and no value. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    message: string,
    readonly params: ErrorParams = {},
  ) {
    super(message);
  }
}

/** What is not yours and what is not there: one answer for both. */
export class NotFound extends DomainError {
  constructor() {
    super('NOT_FOUND', 'Not found');
  }
}

/** Somebody else changed the thing since it was read. */
export class Conflict extends DomainError {
  constructor() {
    super('CONFLICT', 'Changed by someone else in the meantime');
  }
}

/** No valid session or token. */
export class Unauthenticated extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in first');
  }
}

/** Every wrong field of an input at once. */
export class InvalidInput extends DomainError {
  constructor(readonly fields: readonly FieldError[]) {
    super('INVALID_INPUT', 'The input is not valid');
  }
}
