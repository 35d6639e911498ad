import { useScreenLocale, useText } from '@regiotafel/web-ui';
import { HaveCode } from './have-code.js';
import type { IntakeForm } from './intake.query.js';

type OfForm = { readonly form: Pick<IntakeForm, 'municipality' | 'phone' | 'noticeNl' | 'noticeEn'> };

/** How a municipality handles a report, and whom to call first. */
export const HandlingNotice = ({ form }: OfForm) => {
  const t = useText();
  const notice = useScreenLocale() === 'nl' ? form.noticeNl : form.noticeEn;
  return (
    <div className="rt-intake__notice">
      <ul>
        {notice
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p>{t('intake.notice.time')}</p>
      <p>
        {t('intake.notice.call', { municipality: form.municipality })}{' '}
        <a href={`tel:${form.phone.replace(/\D/g, '')}`}>{form.phone}</a>
      </p>
    </div>
  );
};

/** How a report is handled, to be read before anything is filled in. */
export const NoticeStep = ({ form }: OfForm) => (
  <>
    <HandlingNotice form={form} />
    <HaveCode />
  </>
);
