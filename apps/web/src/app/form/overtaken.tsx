import type { ReactNode } from 'react';
import { Button, Notice, useText } from '@regiotafel/web-ui';

export type OvertakenProps = {
  /** What somebody else recorded in the meantime. */
  readonly children?: ReactNode;
  readonly onDiscard: () => void;
};

/** Stands above a form whose text was not taken because somebody else was first. */
export const Overtaken = ({ children, onDiscard }: OvertakenProps) => {
  const t = useText();
  return (
    <Notice
      tone="warning"
      title={t('form.overtaken')}
      actions={<Button onPress={onDiscard}>{t('form.overtaken.discard')}</Button>}
    >
      <p>{t('form.overtaken.text')}</p>
      {children}
    </Notice>
  );
};
