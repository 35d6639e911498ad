/** A primitive that only its own constructor may make: `Brand<string, 'CaseId'>`. */
export type Brand<T, B extends string> = T & { readonly __brand: B };

/** A UUID in lower-case canonical text, 36 characters. */
export type Uuid = Brand<string, 'Uuid'>;
