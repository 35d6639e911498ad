import { accessRequestRoute } from '../../features/access-request/access-request.route.js';
import { grantSecondRoute } from '../../features/grant-second/grant-second.route.js';
import { availabilityRoute } from '../../features/availability/availability.route.js';
import { caseHandoverRoute } from '../../features/case-handover/handover.route.js';
import { casePeopleRoute } from '../../features/case-people/people.route.js';
import {
  caseAccessRoute,
  caseContributionsRoute,
  caseRoute,
  casesRoute,
  caseTimelineRoute,
} from '../../features/cases/cases.route.js';
import {
  askExpertRoute,
  candidatesRoute,
  ledgerRoute,
  requestRoute,
  requestsRoute,
  rosterRoute,
} from '../../features/expertise/expertise.route.js';
import { caseDocumentsRoute } from '../../features/documents/documents.route.js';
import { consentsRoute } from '../../features/consents/consents.route.js';
import { contributionAskRoute } from '../../features/contribution-ask/contribution-ask.route.js';
import { covenantsRoute } from '../../features/covenants/covenants.route.js';
import { criteriaRoute } from '../../features/criteria/criteria.route.js';
import { caseEndRoute } from '../../features/case-end/case-end.route.js';
import { caseLadderRoute, mayorNoteRoute } from '../../features/ladder/ladder.route.js';
import { duplicatesRoute } from '../../features/duplicates/duplicates.route.js';
import { exercisesRoute } from '../../features/exercises/exercises.route.js';
import { lessonsRoute } from '../../features/lessons/lessons.route.js';
import { casePackageRoute } from '../../features/package-print/package.route.js';
import { casePlanPrintRoute, casePlanRoute } from '../../features/plan/plan.route.js';
import { meetingRoute, meetingsRoute } from '../../features/meeting/meeting.route.js';
import { askMeetingRoute, plannerRoute } from '../../features/planner/planner.route.js';
import { cardRoute, loadRoute, poolRoute } from '../../features/pool/pool.route.js';
import { caseSurroundingsRoute } from '../../features/surroundings/surroundings.route.js';
import { uniformityPrintRoute, uniformityRoute } from '../../features/uniformity/uniformity.route.js';
import { weighingRoute, weighingsRoute } from '../../features/weighing/weighing.route.js';

/** Screens of the work at the table of the region: pool, files, weighing, expertise, meetings. */
export const regionScreens = [
  poolRoute,
  cardRoute,
  loadRoute,
  duplicatesRoute,
  casesRoute,
  caseRoute,
  casePlanRoute,
  casePackageRoute,
  casePlanPrintRoute,
  caseLadderRoute,
  mayorNoteRoute,
  caseEndRoute,
  caseContributionsRoute,
  caseSurroundingsRoute,
  caseDocumentsRoute,
  casePeopleRoute,
  caseAccessRoute,
  accessRequestRoute,
  grantSecondRoute,
  contributionAskRoute,
  consentsRoute,
  covenantsRoute,
  caseHandoverRoute,
  caseTimelineRoute,
  lessonsRoute,
  exercisesRoute,
  weighingsRoute,
  weighingRoute,
  criteriaRoute,
  uniformityRoute,
  uniformityPrintRoute,
  rosterRoute,
  askExpertRoute,
  requestsRoute,
  requestRoute,
  candidatesRoute,
  ledgerRoute,
  plannerRoute,
  askMeetingRoute,
  meetingsRoute,
  meetingRoute,
  availabilityRoute,
] as const;
