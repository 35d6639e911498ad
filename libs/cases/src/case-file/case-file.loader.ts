import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CaseFileService, CaseFileView } from './case-file.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

/** One case file by global id; all that are asked for in one tick are read together. */
export const loadCaseFile = (context: GraphContext, cases: CaseFileService, id: string): Promise<CaseFileView | null> =>
  loaderFor(context, 'cases.case-file', (ids) => cases.byIds(actorOf(context), ids as Uuid[])).load(
    parseId('case', id),
  );

/** One sealed part of a case file; null when it is not the caller's to read. */
export const loadCasePart = <P extends 'narrative' | 'identity' | 'plan'>(
  context: GraphContext,
  cases: CaseFileService,
  part: P,
  view: CaseFileView,
): ReturnType<CaseFileService[P]> => cases[part](actorOf(context), view) as ReturnType<CaseFileService[P]>;
