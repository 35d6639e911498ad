import type { ReactNode } from 'react';
import { Panel, StatusPill, TABLE_ROLES, useScreenLocale, useText, type PillTone } from '@regiotafel/web-ui';
import type { Criterion, Judgement, Weighing } from './weighing.query.js';

type Answer = Judgement['answers'][number];

const TONE: Readonly<Record<Answer['answer'], PillTone>> = { YES: 'accent', NO: 'neutral', UNKNOWN: 'warning' };

const Given = ({ answer }: { readonly answer: Answer | undefined }) => {
  const t = useText();
  if (answer === undefined) return <span>—</span>;
  return (
    <>
      <StatusPill tone={TONE[answer.answer]}>{t(`weighing.answer.${answer.answer}`)}</StatusPill>
      {answer.note !== null && <p className="rt-judgements__note">{answer.note}</p>}
    </>
  );
};

type RowProps = {
  readonly title: string;
  readonly judgements: readonly Judgement[];
  readonly cell: (judgement: Judgement) => ReactNode;
};

const Row = ({ title, judgements, cell }: RowProps) => (
  <tr {...TABLE_ROLES.row}>
    <th {...TABLE_ROLES.rowHeader}>{title}</th>
    {judgements.map((judgement) => (
      <td key={judgement.member.id} {...TABLE_ROLES.cell} data-member={judgement.member.name}>
        {cell(judgement)}
      </td>
    ))}
  </tr>
);

const Head = ({ weighing }: { readonly weighing: Weighing }) => {
  const t = useText();
  const partyOf = (id: string): string | undefined =>
    weighing.members.find(({ member }) => member.id === id)?.partyType;
  return (
    <thead {...TABLE_ROLES.group}>
      <tr {...TABLE_ROLES.row}>
        <th {...TABLE_ROLES.columnHeader}>{t('weighing.question')}</th>
        {weighing.judgements.map(({ member }) => {
          const party = partyOf(member.id);
          return (
            <th key={member.id} {...TABLE_ROLES.columnHeader}>
              {member.name}
              {party !== undefined && <span className="rt-judgements__party">{t(`partyType.${party}`)}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};

const Answers = ({ criteria, judgements }: Pick<Weighing, 'criteria' | 'judgements'>) => {
  const locale = useScreenLocale();
  const textOf = ({ textNl, textEn }: Criterion): string => (locale === 'nl' ? textNl : textEn);
  return criteria.map((criterion, at) => (
    <Row
      key={criterion.code}
      title={`${at + 1}. ${textOf(criterion)}`}
      judgements={judgements}
      cell={({ answers }) => <Given answer={answers.find((each) => each.criterion === criterion.code)} />}
    />
  ));
};

export type JudgementsTableProps = { readonly weighing: Weighing; readonly title: string };

/** Judgements side by side: the own one alone, and all of them once the table meets. */
export const JudgementsTable = ({ weighing, title }: JudgementsTableProps) => {
  const t = useText();
  const { criteria, judgements } = weighing;
  return (
    <Panel title={title}>
      <table className="rt-judgements" {...TABLE_ROLES.table} aria-label={title}>
        <Head weighing={weighing} />
        <tbody {...TABLE_ROLES.group}>
          <Row
            title={t('weighing.preferred')}
            judgements={judgements}
            cell={({ preferredOutcome }) => <strong>{t(`outcome.${preferredOutcome}`)}</strong>}
          />
          <Answers criteria={criteria} judgements={judgements} />
          <Row title={t('weighing.rationale')} judgements={judgements} cell={({ rationale }) => rationale} />
        </tbody>
      </table>
    </Panel>
  );
};
