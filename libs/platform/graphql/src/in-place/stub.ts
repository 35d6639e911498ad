/**
 * Another scope's entity, known by its id only. Fields of the owner that failed to load are own properties that hold
 * the error, so that the executor reports it exactly where it was asked for.
 */
export class Stub {
  constructor(
    readonly __typename: string,
    readonly id: string,
    readonly failure: Error | null = null,
  ) {}
}

/** A stub whose plain owner fields all fail with this error. */
export const failedStub = (typeName: string, id: string, failure: Error, plainFields: readonly string[]): Stub =>
  Object.assign(new Stub(typeName, id, failure), Object.fromEntries(plainFields.map((field) => [field, failure])));
