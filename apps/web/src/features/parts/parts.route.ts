import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

const notBuilt = (): Promise<never> => Promise.reject(new Error('This screen exists while developing only'));

/** All parts of the library on one page, to look at while developing. */
export const partsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/onderdelen',
  ...screen('parts', import.meta.env.DEV ? () => import('./parts.screen.js') : notBuilt),
});
