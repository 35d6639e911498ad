import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { AlertDialog, EmptyState, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { CandidateItem } from './candidate-item.js';
import {
  AssignExpertMutation,
  CandidatesScreenQuery,
  type Candidate,
  type CandidatesRequest,
} from './candidates.query.js';
import { useLanguageName, useSkillName } from './use-names.js';
import './expertise.css';

const route = getRouteApi('/seat/verzoeken/$id/kandidaten');

type AssignProps = {
  readonly request: CandidatesRequest;
  readonly candidate: Candidate;
  readonly onClose: () => void;
};

/** Asks once more: from here on the expert reads the question. */
const AssignDialog = ({ request: { id, version }, candidate: { expert }, onClose }: AssignProps) => {
  const t = useText();
  const navigate = useNavigate();
  const assign = useCommand(AssignExpertMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const { name } = expert.member;
  const send = async (): Promise<void> => {
    setPending(true);
    const result = await assign({ requestId: id, version, expertId: expert.id });
    setPending(false);
    setProblem(result.problem);
    if (result.problem !== null) return;
    showToast(t('expertise.assigned', { name }));
    await navigate({ to: '/verzoeken/$id', params: { id } });
  };
  return (
    <AlertDialog
      title={t('expertise.assignTitle', { name })}
      isOpen
      confirm={t('expertise.assignPerson', { name })}
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {problem && <ProblemNotice problem={problem} />}
      <p>{t('expertise.assignDialog', { name })}</p>
    </AlertDialog>
  );
};

const useNeed = ({ municipality, skills, languages, hours }: CandidatesRequest): string => {
  const t = useText();
  const time = useTimeText();
  const skillOf = useSkillName();
  const languageOf = useLanguageName();
  return [
    municipality.name,
    skills.map(skillOf).join(', '),
    ...(languages.length > 0 ? [languages.map(languageOf).join(', ')] : []),
    t('expertise.hoursCount', { hours: time.number(hours, hours % 1 ? 2 : 0) }),
  ].join(' · ');
};

type RankingProps = { readonly request: CandidatesRequest; readonly candidates: readonly Candidate[] };

const Ranking = ({ request, candidates }: RankingProps) => {
  const t = useText();
  const need = useNeed(request);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const canAssign = request.actions.includes('ASSIGN');
  return (
    <>
      <p>{t('expertise.need', { need })}</p>
      {candidates.length === 0 && (
        <EmptyState icon={UserSearch} title={t('expertise.noCandidates')}>
          {t('expertise.noCandidatesNext')}
        </EmptyState>
      )}
      <ol className="rt-candidates">
        {candidates.map((candidate) => (
          <CandidateItem
            key={candidate.expert.id}
            candidate={candidate}
            isAsked={request.expert?.id === candidate.expert.id && request.status === 'OPEN'}
            {...(canAssign && { onAssign: () => setChosen(candidate) })}
          />
        ))}
      </ol>
      {chosen && <AssignDialog request={request} candidate={chosen} onClose={() => setChosen(null)} />}
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CandidatesScreenQuery, { id });
  if (isAbsent(result, ({ candidates }) => candidates)) return <NotFoundPage />;
  return (
    <Page title={t('expertise.candidates')} lead={t('expertise.candidatesLead')}>
      <QueryView of={result}>
        {({ request, candidates }) => request && <Ranking request={request} candidates={candidates ?? []} />}
      </QueryView>
    </Page>
  );
};
