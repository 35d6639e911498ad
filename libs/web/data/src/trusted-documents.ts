/** Ids of the operations of this build by operation name; made by the build, checked by the server. */
export type DocumentIds = Readonly<Record<string, string>>;

/** Id of an operation. Throws when the build did not know it, so a mistake shows at once and never as free text on the wire. */
export const documentId = (ids: DocumentIds, name: string): string => {
  const id = ids[name];
  if (id === undefined)
    throw new Error(`Operation ${name === '' ? 'without a name' : name} is not in the list of this build`);
  return id;
};
