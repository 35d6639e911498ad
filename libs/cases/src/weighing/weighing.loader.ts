import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { setKey, type WeighingContent } from './weighing-content.service.js';
import type { WeighingSeats } from './weighing-seat.service.js';
import type { WeighingReading, WeighingView } from './weighing-reading.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

/** The questions that a weighing answers; every version is read once per request. */
export const loadCriteria = (context: GraphContext, content: WeighingContent, { row }: WeighingView) =>
  loaderFor(context, 'cases.weighing.criteria', (keys) => content.criteria(actorOf(context), keys)).load(
    setKey({ theme: row.theme, version: row.criteria_version }),
  );

/** Who may come instead of a member; asked for all seats of a table together. */
export const loadReplacements = (context: GraphContext, seats: WeighingSeats, seat: string) =>
  loaderFor(context, 'cases.weighing.replacements', (keys) => seats.replacements(actorOf(context), keys)).load(seat);

/** Judgements of a weighing; those of all weighings of a page are read together. */
export const loadJudgements = (context: GraphContext, content: WeighingContent, { row }: WeighingView) =>
  loaderFor(context, 'cases.weighing.judgements', (ids) => content.judgements(actorOf(context), ids as Uuid[])).load(
    row.id,
  );

export const loadConclusion = (context: GraphContext, content: WeighingContent, { row }: WeighingView) =>
  loaderFor(context, 'cases.weighing.conclusion', (ids) => content.conclusions(actorOf(context), ids as Uuid[])).load(
    row.id,
  );

/** The last weighing of a signal; those of a page of signals are read together. */
export const loadLastWeighing = (context: GraphContext, reading: WeighingReading, signalId: Uuid) =>
  loaderFor(context, 'cases.weighing.of-signal', (ids) => reading.bySignals(actorOf(context), ids as Uuid[])).load(
    signalId,
  );
