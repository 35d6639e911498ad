import { StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import type { Contribution } from './contribution.query.js';
import '../case-frame/case-frame.css';

/** One contribution, under the law of its source. */
export const Said = ({ contribution }: { readonly contribution: Contribution }) => {
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
    </li>
  );
};
