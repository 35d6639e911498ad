import { useEffect, useRef } from 'react';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { RouteLinkButton } from '../../app/route-link.js';
import type { RecordedSignal } from './intake.query.js';

export type PhoneReceiptProps = { readonly recorded: RecordedSignal; readonly onAnother: () => void };

/** The code for who called, shown this once. */
export const PhoneReceipt = ({ recorded, onAnother }: PhoneReceiptProps) => {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="rt-receipt">
      <h2 ref={head} tabIndex={-1}>
        {t('intake.phone.done')}
      </h2>
      <p>{t('intake.phone.tell', { address: `${location.host}/melden/status` })}</p>
      <p className="rt-receipt__label">{t('intake.phone.code')}</p>
      <p className="rt-receipt__code">
        <strong>{recorded.receiptCode}</strong>
      </p>
      <Notice tone="warning">{t('intake.phone.once')}</Notice>
      <div className="rt-form__actions">
        <RouteLinkButton look="primary" to="/signalen/$signalId" params={{ signalId: recorded.signal.id }}>
          {t('intake.phone.toSignal')}
        </RouteLinkButton>
        <Button onPress={onAnother}>{t('intake.phone.another')}</Button>
      </div>
    </section>
  );
};
