import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { ProposeDialog, ReviewDialog } from './regime-dialogs.js';
import { AnswerRegimeProposalMutation, type RegimeProposal, type SurroundingsFile } from './surroundings.query.js';

type ProposalProps = { readonly file: SurroundingsFile; readonly proposal: RegimeProposal };

const Review = ({ proposal: { review, status } }: Pick<ProposalProps, 'proposal'>) => {
  const t = useText();
  const time = useTimeText();
  if (review === null) return status === 'ASKED' ? <p>{t('surroundings.regime.waits')}</p> : null;
  return (
    <>
      <p>
        {t(review.agrees ? 'surroundings.regime.adviserAgrees' : 'surroundings.regime.adviserObjects', {
          name: review.reviewedBy.name,
          moment: time.moment(new Date(review.reviewedAt)),
        })}
      </p>
      <p className="rt-case__text">{review.note}</p>
    </>
  );
};

const Answers = ({ file, proposal }: ProposalProps) => {
  const t = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const answer = useCommand(AnswerRegimeProposalMutation);
  const send = async (chosen: RegimeProposal['answers'][number]): Promise<void> => {
    const result = await answer({ caseId: file.id, proposalId: proposal.id, answer: chosen });
    setProblem(result.problem);
    if (result.problem === null) showToast(t(`surroundings.regime.done.${chosen}`));
  };
  return (
    <div className="rt-form__actions">
      {proposal.answers.map((each) => (
        <Button key={each} size="small" onPress={() => void send(each)}>
          {t(`surroundings.regime.answer.${each}`)}
        </Button>
      ))}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
};

const Proposal = ({ file, proposal }: ProposalProps) => {
  const t = useText();
  const time = useTimeText();
  const [isReviewing, setReviewing] = useState(false);
  const { to, reason, status, askedBy, askedAt, mayReview, answers } = proposal;
  return (
    <li>
      <strong>{t('surroundings.regime.proposal', { law: t(`regime.${to}`) })}</strong>{' '}
      <StatusPill tone={status === 'ASKED' ? 'warning' : 'neutral'}>
        {t(`surroundings.regime.status.${status}`)}
      </StatusPill>
      <span className="rt-case__detail">
        {askedBy.name} · {time.moment(new Date(askedAt))}
      </span>
      <p className="rt-case__text">{reason}</p>
      <Review proposal={proposal} />
      {mayReview && (
        <Button size="small" onPress={() => setReviewing(true)}>
          {t('surroundings.regime.giveReview')}
        </Button>
      )}
      {answers.length > 0 && <Answers file={file} proposal={proposal} />}
      {isReviewing && <ReviewDialog file={file} proposal={proposal} onClose={() => setReviewing(false)} />}
    </li>
  );
};

export type RegimePanelProps = { readonly file: SurroundingsFile; readonly law: string };

/** Under which law the case is worked on, and what was proposed about that. */
export const RegimePanel = ({ file, law }: RegimePanelProps) => {
  const t = useText();
  const [isProposing, setProposing] = useState(false);
  return (
    <Panel
      title={t('surroundings.regime')}
      actions={
        file.regimesToPropose.length > 0 && (
          <Button size="small" onPress={() => setProposing(true)}>
            {t('surroundings.regime.proposeShort')}
          </Button>
        )
      }
    >
      <p>
        <strong>{law}</strong>
      </p>
      {file.regimeProposals.length > 0 && (
        <ul className="rt-case__people">
          {file.regimeProposals.map((proposal) => (
            <Proposal key={proposal.id} file={file} proposal={proposal} />
          ))}
        </ul>
      )}
      {isProposing && <ProposeDialog file={file} onClose={() => setProposing(false)} />}
    </Panel>
  );
};
