import type { ReactNode } from 'react';
import type { Problem, QueryResult } from '@regiotafel/web-data';
import { Button, LoadingState, Notice, useText } from '@regiotafel/web-ui';

export type ProblemNoticeProps = { readonly problem: Problem; readonly onRetry?: (() => void) | undefined };

/** Says what went wrong and what to do. */
export const ProblemNotice = ({ problem, onRetry }: ProblemNoticeProps) => {
  const t = useText();
  return (
    <Notice tone="negative" role="alert" actions={onRetry && <Button onPress={onRetry}>{t('failure.retry')}</Button>}>
      {t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params })}
    </Notice>
  );
};

export type QueryViewProps<Data> = {
  readonly of: QueryResult<Data>;
  /** How many lines the result will roughly have. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
};

/** What a query brings: room while it loads, the data, and above it what went wrong. */
export const QueryView = <Data,>({ of, lines = 10, children }: QueryViewProps<Data>) => {
  const { data, problem, refresh } = of;
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} onRetry={refresh} />}
      {data === undefined ? problem === null && <LoadingState lines={lines} /> : children(data)}
    </>
  );
};
