import { useState, type ReactNode } from 'react';
import { Button, Notice } from '@regiotafel/web-ui';

export type AlreadyRunsProps = {
  /** What runs already, in words. */
  readonly title: string;
  readonly isRunning: boolean;
  /** What it is, to open. */
  readonly list: ReactNode;
  /** To begin another one all the same. */
  readonly confirm: string;
  readonly children: ReactNode;
};

/** Shows what already runs for a case before the same is begun once more. The form stays as it is, out of sight, until somebody has seen that. */
export const AlreadyRuns = ({ title, isRunning, list, confirm, children }: AlreadyRunsProps) => {
  const [isSeen, setSeen] = useState(false);
  const isHeld = isRunning && !isSeen;
  return (
    <>
      {isHeld && (
        <Notice tone="warning" title={title} actions={<Button onPress={() => setSeen(true)}>{confirm}</Button>} />
      )}
      {isHeld && list}
      <div hidden={isHeld}>{children}</div>
    </>
  );
};
