import { Phone } from 'lucide-react';
import { useText } from '@regiotafel/web-ui';
import type { IntakeForm } from './intake.query.js';
import './intake.css';

/** Shown before the form is read, and when there is none: whoever is in danger does not wait for a service. */
const EVERYWHERE: IntakeForm['emergency'] = [
  { code: 'IMMEDIATE_DANGER', phone: '112' },
  { code: 'NOT_URGENT', phone: '0900-8844' },
  { code: 'CHILD_AT_RISK', phone: '0800-2000' },
];

const KNOWN = ['IMMEDIATE_DANGER', 'NOT_URGENT', 'CHILD_AT_RISK'];

/** Whom to call first. Stands above everything else. */
export const EmergencyLines = ({ lines = EVERYWHERE }: { readonly lines?: IntakeForm['emergency'] | undefined }) => {
  const t = useText();
  return (
    <section className="rt-emergency" aria-label={t('intake.emergency')}>
      <Phone aria-hidden size={20} />
      <ul>
        {lines.map(({ code, phone }) => (
          <li key={code} data-code={code}>
            {t(`intake.emergency.${KNOWN.includes(code) ? code : 'OTHER'}`)}{' '}
            <a href={`tel:${phone.replace(/\D/g, '')}`}>{phone}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
