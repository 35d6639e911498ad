import { useMemo } from 'react';
import { StatusPill, useText, useTimeText, type TableColumn } from '@regiotafel/web-ui';
import type { RosterExpert } from './roster.query.js';
import { useLanguageName, useSkillName } from './use-names.js';

const Skills = ({ skills }: Pick<RosterExpert, 'skills'>) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useSkillName();
  return (
    <ul className="rt-skills">
      {skills.map(({ skill, level, trainingValid, trainingValidUntil }) => (
        <li key={skill}>
          {nameOf(skill)} <span className="rt-expert__detail">{t(`expertise.level.${level}`)}</span>
          {!trainingValid && (
            <StatusPill tone="warning">
              {t('expertise.trainingEnded', { day: time.shortDate(trainingValidUntil) })}
            </StatusPill>
          )}
        </li>
      ))}
    </ul>
  );
};

const Hours = ({ hoursPerMonth, hoursBooked }: Pick<RosterExpert, 'hoursPerMonth' | 'hoursBooked'>) => {
  const t = useText();
  const time = useTimeText();
  if (hoursBooked === null) return <>—</>;
  const free = Math.max(0, hoursPerMonth - hoursBooked);
  return (
    <span className="rt-expert__hours">
      <span>{t('expertise.freeOf', { free: time.number(free), all: hoursPerMonth })}</span>
      <span className="rt-meter" aria-hidden>
        <span style={{ inlineSize: `${(100 * free) / Math.max(1, hoursPerMonth)}%` }} />
      </span>
    </span>
  );
};

/** Columns of the roster. */
export const useRosterColumns = (): readonly TableColumn<RosterExpert>[] => {
  const t = useText();
  const languageOf = useLanguageName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('expertise.expert'),
        isRowHeader: true,
        sortBy: ({ member }) => member.name,
        cell: ({ member, active }) => (
          <span className="rt-expert">
            <strong>{member.name}</strong>
            <span className="rt-expert__detail">{member.jobTitle}</span>
            {!active && <StatusPill>{t('expertise.inactive')}</StatusPill>}
          </span>
        ),
      },
      {
        id: 'lender',
        header: t('expertise.lender'),
        sortBy: ({ organisation, employer }) => organisation?.name ?? employer?.name ?? null,
        cell: ({ organisation, employer }) => organisation?.name ?? employer?.name ?? '—',
      },
      { id: 'skills', header: t('expertise.skills'), cell: ({ skills }) => <Skills skills={skills} /> },
      {
        id: 'languages',
        header: t('expertise.languages'),
        cell: ({ languages }) => languages.map(languageOf).join(', '),
      },
      {
        id: 'home',
        header: t('expertise.home'),
        sortBy: ({ home }) => home?.name ?? null,
        cell: ({ home }) => home?.name ?? t('expertise.outside'),
      },
      {
        id: 'hours',
        header: t('expertise.hoursFree'),
        sortBy: ({ hoursPerMonth, hoursBooked }) => (hoursBooked === null ? null : hoursPerMonth - hoursBooked),
        cell: (expert) => <Hours {...expert} />,
      },
    ],
    [t, languageOf],
  );
};
