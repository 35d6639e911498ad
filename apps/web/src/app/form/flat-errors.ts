/** A message of the form library with the path of its field. */
export type FlatError = { readonly path: string; readonly message: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isError = (value: Record<string, unknown>): boolean =>
  typeof value['message'] === 'string' && typeof value['type'] === 'string';

/** The nested errors of the form library as one list, in the order of the fields. */
export const flatErrors = (errors: unknown, path = ''): FlatError[] => {
  if (!isRecord(errors)) return [];
  if (isError(errors)) return [{ path, message: String(errors['message']) }];
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .flatMap(([key, value]) => flatErrors(value, path === '' ? key : `${path}.${key}`));
};
