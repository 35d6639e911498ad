import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

const TEXTS = ['package-print', 'case-end', 'case-frame', 'contribution', 'documents', 'plan', 'surroundings'];

/** What a package for another system says, to print or to keep as PDF. */
export const casePackageRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/pakket',
  ...screen(TEXTS, () => import('./package.screen.js')),
});
