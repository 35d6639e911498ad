import { useState } from 'react';
import type { Problem } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';

/** Refusals that mean that somebody else was first. */
const OVERTAKEN = ['CONFLICT', 'REVIEW_ENDED', 'REPORTER_NOT_ASKABLE'];

/** Sends a command of a small form and reads the signal again, also when somebody else was first. */
export const useSend = (done: string, refresh: () => void) => {
  const t = useText();
  const [isSending, setSending] = useState(false);
  const send = async (run: () => Promise<{ readonly problem: Problem | null }>): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await run();
    setSending(false);
    if (problem === null) showToast(t(`signals.done.${done}`));
    if (problem === null || OVERTAKEN.includes(problem.code)) refresh();
    return problem;
  };
  return { isSending, send };
};
