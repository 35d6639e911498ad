import { availabilityRoute } from '../../features/availability/availability.route.js';
import { caseHandoverRoute } from '../../features/case-handover/handover.route.js';
import { casePeopleRoute } from '../../features/case-people/people.route.js';
import {
  caseAccessRoute,
  caseContributionsRoute,
  casePlanRoute,
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
import { criteriaRoute } from '../../features/criteria/criteria.route.js';
import { meetingRoute, meetingsRoute } from '../../features/meeting/meeting.route.js';
import { askMeetingRoute, plannerRoute } from '../../features/planner/planner.route.js';
import { cardRoute, loadRoute, poolRoute } from '../../features/pool/pool.route.js';
import { uniformityRoute } from '../../features/uniformity/uniformity.route.js';
import { weighingRoute, weighingsRoute } from '../../features/weighing/weighing.route.js';

/** Screens of the work at the table of the region: pool, files, weighing, expertise, meetings. */
export const regionScreens = [
  poolRoute,
  cardRoute,
  loadRoute,
  casesRoute,
  caseRoute,
  casePlanRoute,
  caseContributionsRoute,
  casePeopleRoute,
  caseAccessRoute,
  caseHandoverRoute,
  caseTimelineRoute,
  weighingsRoute,
  weighingRoute,
  criteriaRoute,
  uniformityRoute,
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
