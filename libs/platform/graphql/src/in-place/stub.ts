import { NotFound } from '@regiotafel/kernel';

/** Another scope's entity, known by its id only. */
export class Stub {
  constructor(
    readonly __typename: string,
    readonly id: string,
    /** Why the owner did not give it; null when nobody asked the owner or the owner does not know it. */
    readonly failure: Error | null = null,
  ) {}

  /** What a field of the owner answers: the failure; for an unknown entity null where null is allowed, else "Not found". */
  answer(nullable: boolean): Error | null {
    return this.failure ?? (nullable ? null : new NotFound());
  }
}

/** A field of the owner that is a plain property of its objects. */
export interface PlainField {
  readonly name: string;
  readonly nullable: boolean;
}

/** A stub whose plain owner fields hold what they answer, so that the executor reports errors where they were asked for. */
export const answeringStub = (stub: Stub, fields: readonly PlainField[]): Stub =>
  Object.assign(stub, Object.fromEntries(fields.map(({ name, nullable }) => [name, stub.answer(nullable)])));
