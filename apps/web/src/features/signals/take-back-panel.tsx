import { useState } from 'react';
import { AlertDialog, Button, Panel, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import type { Signal } from './signal.query.js';
import { useTakeBackOffer } from './use-signal-step.js';

/** For the desk: takes what was offered back from the region, after a question. */
export const TakeBackPanel = ({ signal, refresh }: { readonly signal: Signal; readonly refresh: () => void }) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const takeBack = useTakeBackOffer(signal, refresh);
  if (!signal.steps.includes('TAKE_BACK')) return null;
  return (
    <Panel title={t('signals.takeBack')}>
      <p>{t('signals.takeBack.lead')}</p>
      <div className="rt-form__actions">
        <Button onPress={() => setAsking(true)}>{t('signals.takeBack.open')}</Button>
      </div>
      {isAsking && (
        <AlertDialog
          title={t('signals.takeBack.title')}
          isOpen
          confirm={t('signals.takeBack.open')}
          isPending={takeBack.isPending}
          onConfirm={takeBack.take}
          onCancel={() => setAsking(false)}
        >
          <p>{t('signals.takeBack.text')}</p>
          {takeBack.problem !== null && <ProblemNotice problem={takeBack.problem} />}
        </AlertDialog>
      )}
    </Panel>
  );
};
