import { Copy, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { copyText, type Copied } from '../../app/copy-text.js';
import { RouteLink } from '../../app/route-link.js';
import './intake.css';

/** Asks before the page is left while the code was not kept: nobody can look it up. */
const useLeaveQuestion = (isKept: boolean): void => {
  useEffect(() => {
    if (isKept) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept]);
};

export type ReceiptProps = { readonly code: string; readonly municipality: string; readonly phone: string };

/** The receipt code, shown this once. */
export const Receipt = ({ code, municipality, phone }: ReceiptProps) => {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<Copied>('NOT_YET');
  const [isPrinted, setPrinted] = useState(false);
  useLeaveQuestion(copied === 'COPIED' || isPrinted);
  useEffect(() => head.current?.focus(), []);
  const print = (): void => {
    setPrinted(true);
    window.print();
  };
  return (
    <section className="rt-receipt">
      <h2 ref={head} tabIndex={-1}>
        {t('intake.receipt.title')}
      </h2>
      <p>{t('intake.receipt.lead', { municipality })}</p>
      <p className="rt-receipt__label">{t('intake.receipt.code')}</p>
      <p className="rt-receipt__code">
        <strong ref={place}>{code}</strong>
      </p>
      <Notice tone="warning" title={t('intake.receipt.keep')}>
        {t('intake.receipt.once')}
      </Notice>
      <div className="rt-form__actions rt-screen-only">
        <Button look="primary" icon={Copy} onPress={() => void copyText(code, place.current).then(setCopied)}>
          {t('intake.receipt.copy')}
        </Button>
        <Button icon={Printer} onPress={print}>
          {t('intake.receipt.print')}
        </Button>
        <span role="status">{copied !== 'NOT_YET' && t(`intake.receipt.${copied}`)}</span>
      </div>
      <h3>{t('intake.receipt.next')}</h3>
      <ol>
        <li>{t('intake.receipt.next1')}</li>
        <li>{t('intake.receipt.next2')}</li>
        <li>
          {t('intake.receipt.next3')} <RouteLink to="/melden/status">{t('intake.toStatus')}</RouteLink>
          <span className="rt-print-only"> {`${location.origin}/melden/status`}</span>
        </li>
      </ol>
      <p>
        {t('intake.receipt.questions', { municipality })} <a href={`tel:${phone.replace(/\D/g, '')}`}>{phone}</a>
      </p>
    </section>
  );
};
