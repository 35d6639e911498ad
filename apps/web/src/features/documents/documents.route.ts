import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** The documents of a case. */
export const caseDocumentsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/documenten',
  ...screen(['documents', 'contribution', 'case-frame'], () => import('./documents.screen.js')),
});
