import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Where a case stands between municipality and state, and the mayor's part in it. */
export const caseLadderRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/opschaling',
  ...screen(['ladder', 'case-frame', 'drafts', 'access'], () => import('./ladder.screen.js')),
});

/** The page on which the mayor decides. */
export const mayorNoteRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/opschaling/$noteId',
  ...screen(['ladder', 'case-frame'], () => import('./note.screen.js')),
});
