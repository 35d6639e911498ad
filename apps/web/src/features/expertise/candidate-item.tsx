import type { Day } from '@regiotafel/kernel/day';
import { Button, StatusPill, useText, useTimeText, type TextValues } from '@regiotafel/web-ui';
import type { Candidate, ScorePart } from './candidates.query.js';
import { mainReasons } from './main-reasons.js';

/** The figures a reason speaks of, written as the screen writes figures and days. */
const useReasonValues = (): ((params: ScorePart['params']) => TextValues) => {
  const time = useTimeText();
  return (params) =>
    Object.fromEntries(
      params.map(({ name, value }) => [name, name === 'until' ? time.shortDate(value as Day) : Number(value)]),
    );
};

const Part = ({ part: { criterion, score, weight, reason, params } }: { readonly part: ScorePart }) => {
  const t = useText();
  const valuesOf = useReasonValues();
  return (
    <tr>
      <th scope="row">
        {t(`expertise.criterion.${criterion}`)}
        <span className="rt-expert__detail">{t('expertise.weight', { weight })}</span>
      </th>
      <td>{t(`expertise.reason.${reason}`, valuesOf(params))}</td>
      <td className="rt-parts__score">
        <span className="rt-meter" aria-hidden>
          <span style={{ inlineSize: `${score}%` }} />
        </span>
        <span>{score}</span>
      </td>
    </tr>
  );
};

const Parts = ({ candidate }: { readonly candidate: Candidate }) => {
  const t = useText();
  return (
    <table className="rt-parts" aria-label={t('expertise.partsOf', { name: candidate.expert.member.name })}>
      <thead className="rt-visually-hidden">
        <tr>
          <th scope="col">{t('expertise.criterion')}</th>
          <th scope="col">{t('expertise.reason')}</th>
          <th scope="col">{t('expertise.score')}</th>
        </tr>
      </thead>
      <tbody>
        {candidate.parts.map((part) => (
          <Part key={part.criterion} part={part} />
        ))}
      </tbody>
    </table>
  );
};

/** Why somebody stands here in one line, and on demand the whole account. */
const Account = ({ candidate }: { readonly candidate: Candidate }) => {
  const t = useText();
  const valuesOf = useReasonValues();
  const reasons = mainReasons(candidate.parts).map(({ reason, params }) =>
    t(`expertise.reason.${reason}`, valuesOf(params)),
  );
  return (
    <details>
      <summary>
        <span className="rt-visually-hidden">{t('expertise.whyHere')}</span> {reasons.join(' · ')}
      </summary>
      <Parts candidate={candidate} />
    </details>
  );
};

export type CandidateItemProps = {
  readonly candidate: Candidate;
  /** Was asked and did not answer yet. */
  readonly isAsked: boolean;
  readonly onAssign?: () => void;
};

/** One expert's place for a request, and why. */
export const CandidateItem = ({ candidate, isAsked, onAssign }: CandidateItemProps) => {
  const t = useText();
  const time = useTimeText();
  const { rank, total, expert } = candidate;
  const { name, jobTitle } = expert.member;
  const lender = expert.organisation?.name ?? expert.employer?.name;
  return (
    <li className="rt-candidate">
      <div className="rt-candidate__head">
        <span className="rt-candidate__rank" aria-hidden>
          {rank}
        </span>
        <div className="rt-candidate__who">
          <h2>{name}</h2>
          <span className="rt-expert__detail">{[jobTitle, lender].filter(Boolean).join(' · ')}</span>
        </div>
        <span className="rt-candidate__total">
          <strong>{time.number(total, 1)}</strong> {t('expertise.ofHundred')}
        </span>
        {isAsked ? (
          <StatusPill tone="info">{t('expertise.askedNow')}</StatusPill>
        ) : (
          onAssign && (
            <Button
              size="small"
              look={rank === 1 ? 'primary' : 'secondary'}
              onPress={onAssign}
              aria-label={t('expertise.assignPerson', { name })}
            >
              {t('expertise.assignThis')}
            </Button>
          )
        )}
      </div>
      <Account candidate={candidate} />
    </li>
  );
};
