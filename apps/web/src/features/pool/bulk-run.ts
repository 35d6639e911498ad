import { useEffect, useRef, useState } from 'react';
import { useAsk, type Problem } from '@regiotafel/web-data';
import { PoolBulkPreviewQuery, type BulkPreview, type BulkVariables } from './bulk.query.js';
import type { PoolCard } from './pool.query.js';

/** What became of one row; `null` when it was done. */
export type Outcomes = ReadonlyMap<string, Problem | null>;

/** Does one thing with one case. */
export type BulkCommand = (card: PoolCard) => Promise<{ readonly problem: Problem | null }>;

/** What somebody means to do with the chosen cases; null while that is not clear yet. */
export type BulkWish = Omit<BulkVariables, 'cardIds'> | null;

export type Refusals = ReadonlyMap<string, BulkPreview['refusal']>;

/** Asks the service, before anything is done, which of the chosen cases the wish does not fit. */
export const useRefusals = (cards: readonly PoolCard[], wish: BulkWish) => {
  const ask = useAsk(PoolBulkPreviewQuery);
  const [preview, setPreview] = useState<{ readonly of: string; readonly refusals: Refusals } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const question = JSON.stringify([wish, cards.map(({ id }) => id)]);
  useEffect(() => {
    const [asked, cardIds] = JSON.parse(question) as [BulkWish, string[]];
    if (asked === null) return undefined;
    let isWanted = true;
    void ask({ ...asked, cardIds }).then(({ data, problem: found }) => {
      if (!isWanted) return;
      setProblem(found);
      const rows = data?.poolBulkPreview ?? [];
      if (found === null)
        setPreview({ of: question, refusals: new Map(rows.map(({ cardId, refusal }) => [cardId, refusal])) });
    });
    return () => {
      isWanted = false;
    };
  }, [ask, question]);
  return { refusals: preview?.of === question ? preview.refusals : null, problem };
};

/**
 * Does one thing with one case after the other, each under a key of its own. It can be stopped between two of them: what is
 * done stays done, and the rest is as it was.
 */
export const useBulkRun = (command: BulkCommand) => {
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  useEffect(() => () => void (isStopped.current = true), []);
  const run = async (cards: readonly PoolCard[]): Promise<void> => {
    isStopped.current = false;
    setRunning(true);
    for (const card of cards) {
      if (isStopped.current) break;
      const { problem } = await command(card);
      setOutcomes((before) => new Map([...before, [card.id, problem]]));
    }
    setRunning(false);
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  return { outcomes, isRunning, run, stop };
};
