import { dayAt } from '@regiotafel/kernel/day';
import { StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { AskConsent } from './ask-consent.js';
import type { Contribution } from './contribution.query.js';
import { AddToContribution, WithdrawContribution } from './own-contribution.js';
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

/** What was said: taken back, said only, or a text with what was added to it. */
const Words = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useText();
  const time = useTimeText();
  const { oralOnly, text, additions, withdrawnAt } = contribution;
  if (withdrawnAt !== null)
    return (
      <p className="rt-case__closed">{t('contribution.withdrawnAt', { at: time.moment(new Date(withdrawnAt)) })}</p>
    );
  return (
    <>
      {oralOnly ? <p className="rt-case__closed">{t('contribution.oral')}</p> : <p className="rt-case__text">{text}</p>}
      {additions.map((added) => (
        <p key={added.id} className="rt-case__text">
          <strong>{t('contribution.addedOn', { at: time.moment(new Date(added.givenAt)) })}</strong> {added.text}
        </p>
      ))}
    </>
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
  const { id, contributor, organisation, sourceRegime, professionalSecrecy, givenAt, withdrawnAt, goneOn } =
    contribution;
  const at = time.moment(new Date(givenAt));
  return (
    <li>
      <strong>{contributor.name}</strong> · {organisation?.name ?? contributor.tenantName}
      <span className="rt-case__detail">
        {at} · {t(`contribution.source.${sourceRegime}`)}
        {goneOn !== null && ` · ${t('contribution.goneOn', { day: time.longDay(goneOn) })}`}
      </span>
      {professionalSecrecy && <StatusPill tone="warning">{t('contribution.mark.PROFESSIONAL_SECRECY')}</StatusPill>}
      <Words contribution={contribution} />
      {withdrawnAt === null && <Consent contribution={contribution} />}
      {caseId !== undefined && contribution.mayAskConsent && <AskConsent caseId={caseId} contribution={contribution} />}
      {contribution.mayWithdraw && (
        <div className="rt-form__actions">
          {contribution.mayAddTo && <AddToContribution contributionId={id} at={at} />}
          <WithdrawContribution contributionId={id} at={at} />
        </div>
      )}
    </li>
  );
};
