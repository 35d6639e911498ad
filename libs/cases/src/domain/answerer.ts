import type { Uuid } from '@regiotafel/kernel';

/** An open signal that a case hangs on, and somebody of its desk who may answer its reporter; null when there is nobody. */
export interface Answerer {
  readonly signal_id: Uuid;
  readonly member_id: Uuid | null;
}

/** Whether a restriction to these keepers leaves some reporter without anybody to answer them, though somebody of the desk could. */
export const leavesUnanswered = (answerers: readonly Answerer[], keepers: readonly Uuid[]): boolean => {
  const bySignal = Map.groupBy(
    answerers.filter(({ member_id }) => member_id !== null),
    ({ signal_id }) => signal_id,
  );
  return [...bySignal.values()].some((desk) => !desk.some(({ member_id }) => member_id && keepers.includes(member_id)));
};
