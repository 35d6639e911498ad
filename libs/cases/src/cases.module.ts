import { Module } from '@nestjs/common';
import { scopeGraph } from '@regiotafel/graphql/server';
import { doesJobs } from '@regiotafel/jobs';
import {
  AccessRequestResolver,
  CardAccessRequestResolver,
  CaseAccessRequestResolver,
} from './access-request/access-request.resolver.js';
import { CaseGrantResolver, GrantResolver, GrantSecondResolver } from './grant/grant.resolver.js';
import { IntakeResolver } from './intake/intake.resolver.js';
import { MemberReportResolver } from './member-report/member-report.resolver.js';
import { RefusedReportResolver } from './intake/refused-report.resolver.js';
import { PhoneSignalResolver } from './intake/phone-signal.resolver.js';
import { CalledInJobs } from './called-in/called-in.job.js';
import { CalledInResolver } from './called-in/called-in.resolver.js';
import { CardConflictJobs } from './card-conflict/card-conflict.job.js';
import { CaseFileJobs } from './case-file/case-file.job.js';
import { CaseFileResolver } from './case-file/case-file.resolver.js';
import { ClosureResolver } from './closure/closure.resolver.js';
import { CovenantJobs } from './covenant/covenant.job.js';
import { CovenantResolver } from './covenant/covenant.resolver.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { PlanHeadingResolver } from './plan-heading/plan-heading.resolver.js';
import { CoordinationResolver } from './coordination/coordination.resolver.js';
import { ContributionAskResolver } from './contribution-ask/contribution-ask.resolver.js';
import { ContributionResolver, OwnWithdrawalResolver } from './contribution/contribution.resolver.js';
import { DocumentJobs } from './document/document.job.js';
import { DocumentResolver } from './document/document.resolver.js';
import { DraftJobs } from './draft/draft.job.js';
import { DraftResolver } from './draft/draft.resolver.js';
import { ExerciseJobs } from './exercise/exercise.job.js';
import { ExerciseResolver } from './exercise/exercise.resolver.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { InviteeResolver } from './invitee/invitee.resolver.js';
import { InvolvementResolver } from './involvement/involvement.resolver.js';
import { CaseReferenceResolver, ReferenceResolver, SignalReferenceResolver } from './reference/reference.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { UniformityResolver } from './uniformity/uniformity.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { CasePackageResolver } from './case-package/case-package.resolver.js';
import { CriteriaResolver } from './criteria/criteria.resolver.js';
import { PoolViewResolver } from './pool-view/pool-view.resolver.js';
import { RedirectJobs } from './redirect/redirect.job.js';
import { RedirectResolver } from './redirect/redirect.resolver.js';
import { ReportSystemResolver } from './report-system/report-system.resolver.js';
import { ReviewJobs } from './review/review.job.js';
import { ReviewResolver } from './review/review.resolver.js';
import { DuplicateJobs } from './duplicate/duplicate.job.js';
import { DuplicateResolver } from './duplicate/duplicate.resolver.js';
import { RegimeResolver } from './regime/regime.resolver.js';
import { SurroundingsResolver } from './surroundings/surroundings.resolver.js';
import { AftercareResolver } from './aftercare/aftercare.resolver.js';
import { CaseStepResolver } from './case-file/case-step.resolver.js';
import { ClosingJobs } from './closing/closing.job.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { EscalationResolver } from './escalation/escalation.resolver.js';
import { LessonResolver } from './lesson/lesson.resolver.js';
import { InterestResolver } from './plan/interest.resolver.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { PoolJobs } from './pool/pool.job.js';
import { PoolResolver } from './pool/pool.resolver.js';
import { SignalCaseResolver } from './case-file/signal-case.resolver.js';
import { OfferEndingResolver } from './weighing/offer-ending.resolver.js';
import { SignalWeighingResolver } from './weighing/signal-weighing.resolver.js';
import { WeighingJobs } from './weighing/weighing.job.js';
import { WeighingSeatResolver } from './weighing/weighing-seat.resolver.js';
import { WeighingResolver } from './weighing/weighing.resolver.js';
import { OfferResolver } from './offer/offer.resolver.js';
import { OwnReportResolver } from './own-report/own-report.resolver.js';
import { QuestionResolver } from './question/question.resolver.js';
import { PurposeResolver } from './rules/rules.resolver.js';
import { SignalJobs } from './signal/signal.job.js';
import { SignalResolver } from './signal/signal.resolver.js';
import { WhyResolver } from './why/why.resolver.js';
import { AskedWorkResolver } from './work-item/asked-work.resolver.js';
import { CaseJoiningResolver, SignalJoiningResolver } from './joining/joining.resolver.js';
import { SplitResolver } from './split/split.resolver.js';
import { SignalBlockResolver } from './signal-block/signal-block.resolver.js';
import { CaseTellingResolver, TellingResolver } from './telling/telling.resolver.js';
import { SubjectContactResolver } from './subject-contact/subject-contact.resolver.js';
import { TakeoverChanceResolver, TakeoverResolver } from './takeover/takeover.resolver.js';
import { WhereToReportResolver } from './intake/where-to-report.resolver.js';
import { WithdrawalJobs } from './withdrawal/withdrawal.job.js';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver.js';
import { WorkItemResolver } from './work-item/work-item.resolver.js';
import { CasesCoreModule } from './cases-core.module.js';

const REPORTER_RESOLVERS = [RefusedReportResolver, QuestionResolver, WithdrawalResolver, SplitResolver];
const JOINING_RESOLVERS = [SignalBlockResolver, SignalJoiningResolver, CaseJoiningResolver];
const SIGNAL_RESOLVERS = [
  ...REPORTER_RESOLVERS,
  ...JOINING_RESOLVERS,
  FeedbackResolver,
  ReviewResolver,
  RedirectResolver,
  SignalWeighingResolver,
  OfferEndingResolver,
  SignalCaseResolver,
];
const END_RESOLVERS = [InterestResolver, CaseStepResolver, EscalationResolver, AftercareResolver, ClosingResolver];
const CASE_RESOLVERS = [
  ...SIGNAL_RESOLVERS,
  InvolvementResolver,
  ClosureResolver,
  HandoverResolver,
  TakeoverResolver,
  TakeoverChanceResolver,
  SurroundingsResolver,
  InviteeResolver,
  CoordinationResolver,
  PlanHeadingResolver,
  RegimeResolver,
  WeighingResolver,
  WeighingSeatResolver,
  CaseFileResolver,
  PlanResolver,
  ...END_RESOLVERS,
  LessonResolver,
  ContributionResolver,
  DocumentResolver,
  DraftResolver,
  PoolResolver,
  PoolViewResolver,
];

const ACCESS_RESOLVERS = [AccessRequestResolver, CaseAccessRequestResolver, CardAccessRequestResolver];
const ASKED_RESOLVERS = [
  CalledInResolver,
  WhyResolver,
  ContributionAskResolver,
  ConsentResolver,
  OwnWithdrawalResolver,
  CovenantResolver,
];
const AROUND_RESOLVERS = [
  CriteriaResolver,
  UniformityResolver,
  DuplicateResolver,
  SearchResolver,
  CasePackageResolver,
  TimelineResolver,
  ReferenceResolver,
  CaseReferenceResolver,
  SignalReferenceResolver,
  ReportSystemResolver,
  ...ACCESS_RESOLVERS,
  ...ASKED_RESOLVERS,
];

/** The resolvers of cases. */
@Module({
  imports: [CasesCoreModule],
  providers: [
    IntakeResolver,
    PhoneSignalResolver,
    MemberReportResolver,
    OwnReportResolver,
    WhereToReportResolver,
    CaseTellingResolver,
    TellingResolver,
    SubjectContactResolver,
    SignalResolver,
    OfferResolver,
    GrantResolver,
    GrantSecondResolver,
    CaseGrantResolver,
    PurposeResolver,
    WorkItemResolver,
    AskedWorkResolver,
    ExerciseResolver,
    ...CASE_RESOLVERS,
    ...AROUND_RESOLVERS,
  ],
})
export class CasesResolversModule {}

/** The part of the graph that cases answers. */
@Module({
  imports: [CasesResolversModule, scopeGraph('cases', { sdl: import.meta.dirname, include: [CasesResolversModule] })],
})
export class CasesApiModule {}

const JOBS = [
  SignalJobs,
  ReviewJobs,
  RedirectJobs,
  WithdrawalJobs,
  WeighingJobs,
  CaseFileJobs,
  DocumentJobs,
  DraftJobs,
  ClosingJobs,
  CovenantJobs,
  PoolJobs,
  CalledInJobs,
  CardConflictJobs,
  DuplicateJobs,
  ExerciseJobs,
];

/** The jobs of cases: clocks, and what follows from events. */
@Module({ imports: [CasesCoreModule], providers: [...JOBS, doesJobs('cases', JOBS)] })
export class CasesWorkerModule {}
