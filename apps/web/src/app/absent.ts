import type { QueryResult } from '@regiotafel/web-data';

const LEADS_NOWHERE = ['NOT_FOUND', 'INVALID_INPUT'];

/** True when what a screen is about is not there, is not the reader's, or has an address that cannot exist. */
export const isAbsent = <Data>({ data, problem }: QueryResult<Data>, pick: (data: Data) => unknown): boolean => {
  if (data !== undefined && pick(data) !== null && pick(data) !== undefined) return false;
  if (problem !== null) return LEADS_NOWHERE.includes(problem.code);
  return data !== undefined;
};
