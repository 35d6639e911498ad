import { useCallback, useState } from 'react';
import type { CommandResult, Problem } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';

export type MeetingStep = {
  readonly isPending: boolean;
  /** Runs a command and says what became of it. True when it was done. */
  readonly run: (command: () => Promise<CommandResult<unknown>>, done: string) => Promise<boolean>;
};

/** A step with one press: a message when it is done, another when it is refused. */
export const useStep = (): MeetingStep => {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const refuse = useCallback(
    ({ messageId, errorId, params }: Problem) =>
      showToast(t(messageId, { errorId: errorId ?? '—', ...params }), 'negative'),
    [t],
  );
  const run: MeetingStep['run'] = async (command, done) => {
    setPending(true);
    const { problem } = await command();
    setPending(false);
    if (problem === null) showToast(t(done));
    else refuse(problem);
    return problem === null;
  };
  return { isPending, run };
};
