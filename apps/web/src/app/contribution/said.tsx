import { dayAt } from '@regiotafel/kernel/day';
import { StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { AskConsent } from './ask-consent.js';
import type { Contribution } from './contribution.query.js';
import '../case-frame/case-frame.css';

const Consent = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useText();
  const time = useTimeText();
  const { consentUses, consentUntil, consentAskedAt } = contribution;
  const uses = consentUses.map((use) => t(`contribution.use.${use}`)).join(', ');
  return (
    <span className="rt-case__detail">
      {consentUses.length === 0 ? t('contribution.noConsent') : t('contribution.consent', { uses })}
      {consentUntil !== null && ` ${t('contribution.consentUntil', { day: time.day(consentUntil) })}`}
      {consentAskedAt !== null &&
        ` ${t('contribution.consentAsked', { day: time.day(dayAt(new Date(consentAskedAt))) })}`}
    </span>
  );
};

export type SaidProps = {
  readonly contribution: Contribution;
  /** For whoever works on the case. */
  readonly caseId?: string;
};

/** One contribution, under the law of its source. */
export const Said = ({ contribution, caseId }: SaidProps) => {
  const t = useText();
  const time = useTimeText();
  const { contributor, organisation, sourceRegime, professionalSecrecy, oralOnly, text, givenAt } = contribution;
  return (
    <li>
      <strong>{contributor.name}</strong> · {organisation?.name ?? contributor.tenantName}
      <span className="rt-case__detail">
        {time.moment(new Date(givenAt))} · {t(`contribution.source.${sourceRegime}`)}
      </span>
      {professionalSecrecy && <StatusPill tone="warning">{t('contribution.mark.PROFESSIONAL_SECRECY')}</StatusPill>}
      {oralOnly ? <p className="rt-case__closed">{t('contribution.oral')}</p> : <p className="rt-case__text">{text}</p>}
      {!oralOnly && <Consent contribution={contribution} />}
      {caseId !== undefined && contribution.mayAskConsent && <AskConsent caseId={caseId} contribution={contribution} />}
    </li>
  );
};
