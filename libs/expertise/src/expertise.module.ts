import { Module } from '@nestjs/common';
import { scopeGraph } from '@regiotafel/graphql/server';
import { doesJobs } from '@regiotafel/jobs';
import { ScopeTenancyModule } from '@regiotafel/tenancy';
import { ConflictJobs } from './conflict/conflict.job.js';
import { ConflictResolver } from './conflict/conflict.resolver.js';
import { ConflictService } from './conflict/conflict.service.js';
import { ExerciseCardJobs } from './exercise/exercise.job.js';
import { ExerciseCards } from './exercise/exercise.service.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { LedgerService } from './ledger/ledger.service.js';
import { MatchingResolver } from './matching/matching.resolver.js';
import { MatchingService } from './matching/matching.service.js';
import { RequestMoves } from './request/request-moves.service.js';
import { RequestOpening } from './request/request-opening.service.js';
import {
  LedgerRequestResolver,
  RequestMovesResolver,
  RequestResolver,
  WaitingRequestResolver,
} from './request/request.resolver.js';
import { RequestService } from './request/request.service.js';
import { RosterImport } from './roster/roster-import.service.js';
import {
  AssignedExpertResolver,
  BlockedExpertResolver,
  CandidateExpertResolver,
  ExpertResolver,
  LenderResolver,
} from './roster/roster.resolver.js';
import { RosterService } from './roster/roster.service.js';
import { TextWarningResolver } from './text-warning/text-warning.resolver.js';
import { WorkItemResolver } from './work-item/work-item.resolver.js';
import { WorkItemService } from './work-item/work-item.service.js';

const SERVICES = [
  ConflictService,
  ExerciseCards,
  LedgerService,
  MatchingService,
  RequestMoves,
  RequestOpening,
  RequestService,
  RosterImport,
  RosterService,
  WorkItemService,
];

/** The services of expertise behind their door. */
@Module({ imports: [ScopeTenancyModule.forScope('expertise')], providers: SERVICES, exports: SERVICES })
export class ExpertiseCoreModule {}

@Module({
  imports: [ExpertiseCoreModule],
  providers: [
    AssignedExpertResolver,
    BlockedExpertResolver,
    CandidateExpertResolver,
    ConflictResolver,
    ExpertResolver,
    LedgerRequestResolver,
    LedgerResolver,
    LenderResolver,
    MatchingResolver,
    RequestMovesResolver,
    RequestResolver,
    TextWarningResolver,
    WaitingRequestResolver,
    WorkItemResolver,
  ],
})
export class ExpertiseResolversModule {}

/** Expertise's part of the graph. */
@Module({
  imports: [
    ExpertiseResolversModule,
    scopeGraph('expertise', { sdl: import.meta.dirname, include: [ExpertiseResolversModule] }),
  ],
})
export class ExpertiseApiModule {}

const JOBS = [ConflictJobs, ExerciseCardJobs];

/** The jobs of expertise: what it must know of cases, and of conflicts that were named about them. */
@Module({ imports: [ExpertiseCoreModule], providers: [...JOBS, doesJobs('expertise', JOBS)] })
export class ExpertiseWorkerModule {}
