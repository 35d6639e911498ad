import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Following a case, staying in touch, and closing it. */
export const caseEndRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/afronden',
  ...screen(['case-end', 'case-frame', 'text-warnings', 'drafts'], () => import('./case-end.screen.js')),
});
