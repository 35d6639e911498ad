import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { AT_THE_TABLE } from '../../app/session/work-roles.js';

/** Cases that the reader is involved in or was given access to. */
export const casesRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen',
  ...forRoles(...AT_THE_TABLE),
  ...screen(['cases', 'case-frame'], () => import('./cases.screen.js')),
});

/** One case file, as far as the reader may see it. */
export const caseRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id',
  ...screen(
    ['cases', 'case-frame', 'case-package', 'case-work', 'references', 'signals'],
    () => import('./case.screen.js'),
  ),
});

/** Who sees a case, for whoever may give access to it. */
export const caseAccessRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/inzage',
  ...screen(['cases', 'case-frame', 'access'], () => import('./access.screen.js')),
});

/** What partners told. */
export const caseContributionsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/bijdragen',
  ...screen(['cases', 'case-frame', 'contribution', 'drafts'], () => import('./contributions.screen.js')),
});

/** What happened, as far as the reader may know. */
export const caseTimelineRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/tijdlijn',
  ...screen(['cases', 'case-frame'], () => import('./timeline.screen.js')),
});
