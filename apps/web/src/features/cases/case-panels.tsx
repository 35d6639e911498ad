import { dayAt, type Day } from '@regiotafel/kernel/day';
import { FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { useMe } from '../../app/me.js';
import { useLocalName } from '../../app/local-name.js';
import { CasePill } from '../../app/case-frame/case-pill.js';
import type { CaseFile } from './case.query.js';

/** Why the case began, in the words of the report. */
export const NarrativePanel = ({ narrative }: Pick<CaseFile, 'narrative'>) => {
  const t = useText();
  return (
    <Panel title={t('cases.narrative')}>
      {narrative === null ? (
        <p className="rt-case__closed">{t('cases.notShared')}</p>
      ) : (
        <p className="rt-case__text">{narrative}</p>
      )}
    </Panel>
  );
};

/** What is known of a case without reading its content. */
export const CaseFacts = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  return (
    <Panel title={t('cases.facts')}>
      <FactList
        facts={[
          { term: t('cases.municipality'), value: file.municipality.name },
          { term: t('cases.theme'), value: nameOf(file.theme) },
          { term: t('cases.status'), value: <CasePill status={file.status} /> },
          { term: t('cases.urgency'), value: t(`urgency.${file.urgency}`) },
          { term: t('cases.opened'), value: time.longDay(dayAt(new Date(file.openedAt))) },
          { term: t('cases.manager'), value: file.caseManager.name },
          { term: t('cases.regime'), value: t(`regime.${file.regime}`) },
        ]}
      />
    </Panel>
  );
};

/** Who the case is about; nothing for a situation, and closed for whoever has no need to know. */
export const PersonPanel = ({ file: { identity, theme, involved } }: { readonly file: CaseFile }) => {
  const t = useText();
  const me = useMe()?.member.id;
  const isInvolved = involved.some(({ member }) => member.id === me);
  const time = useTimeText();
  if (theme.kind === 'SITUATION') return null;
  return (
    <Panel title={t('cases.person')}>
      {identity === null ? (
        <p className="rt-case__closed">{t(isInvolved ? 'cases.personUnknown' : 'cases.notShared')}</p>
      ) : (
        <FactList
          facts={[
            { term: t('cases.name'), value: identity.name },
            {
              term: t('cases.birthDate'),
              value: identity.birthDate === null ? '—' : time.longDay(identity.birthDate as Day),
            },
            { term: t('cases.address'), value: identity.address ?? '—' },
          ]}
        />
      )}
    </Panel>
  );
};

/** Who works on the case by place, without a grant. */
export const InvolvedPanel = ({ involved }: Pick<CaseFile, 'involved'>) => {
  const t = useText();
  const time = useTimeText();
  if (involved.length === 0) return null;
  return (
    <Panel title={t('cases.involved')}>
      <ul className="rt-case__people">
        {involved.map(({ member, part, since }) => (
          <li key={`${member.id} ${part}`}>
            <strong>{member.name}</strong> · {t(`cases.part.${part}`)}
            <span className="rt-case__detail">
              {[member.jobTitle, member.tenantName, member.phone].filter(Boolean).join(' · ')}
            </span>
            <span className="rt-case__detail">{t('cases.since', { day: time.day(dayAt(new Date(since))) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
