import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { TakeBackOfferMutation } from './offer.query.js';
import { ConfirmCareMutation, ReturnMutation } from './review.query.js';
import { AcknowledgeMutation, CloseMutation, type Signal } from './signal.query.js';

export type OneStep = {
  readonly take: () => void;
  readonly isPending: boolean;
  readonly problem: Problem | null;
};

/** A step that needs no words: acknowledging and closing. After a conflict the signal is read again. */
const useOneStep = (run: () => Promise<Problem | null>, done: string, refresh: () => void): OneStep => {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (): Promise<void> => {
    setPending(true);
    const found = await run();
    setPending(false);
    setProblem(found);
    if (found === null) showToast(t(`signals.done.${done}`));
    if (found === null || found.code === 'CONFLICT') refresh();
  };
  return { take: () => void take(), isPending, problem };
};

export const useAcknowledge = ({ id, version }: Signal, refresh: () => void): OneStep => {
  const acknowledge = useCommand(AcknowledgeMutation);
  const run = async () => (await acknowledge({ signalId: id, version })).problem;
  return useOneStep(run, 'ACKNOWLEDGE', refresh);
};

export const useClose = ({ id, version }: Signal, refresh: () => void): OneStep => {
  const close = useCommand(CloseMutation);
  const run = async () => (await close({ signalId: id, version })).problem;
  return useOneStep(run, 'CLOSE', refresh);
};

export const useConfirmCare = ({ id, version }: Signal, refresh: () => void): OneStep => {
  const confirm = useCommand(ConfirmCareMutation);
  const run = async () => (await confirm({ signalId: id, version })).problem;
  return useOneStep(run, 'CONFIRM_CARE', refresh);
};

export const useTakeBack = ({ id, version }: Signal, refresh: () => void): OneStep => {
  const takeBack = useCommand(ReturnMutation);
  const run = async () => (await takeBack({ signalId: id, version })).problem;
  return useOneStep(run, 'RETURN', refresh);
};

export const useTakeBackOffer = ({ id, version }: Signal, refresh: () => void): OneStep => {
  const takeBack = useCommand(TakeBackOfferMutation);
  const run = async () => (await takeBack({ signalId: id, version })).problem;
  return useOneStep(run, 'RETURN', refresh);
};
