import { createRoute } from '@tanstack/react-router';
import { accessibilityRoute } from '../../features/about/about.route.js';
import {
  intakeRoute,
  intakeStatusRoute,
  takeoverRoute,
  rightsRoute,
  whereToReportRoute,
} from '../../features/intake/intake.route.js';
import { partsRoute } from '../../features/parts/parts.route.js';
import { seatChoiceRoute, signInRoute } from '../../features/sign-in/sign-in.route.js';
import { worklistRoute } from '../../features/worklist/worklist.route.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { deskScreens } from './desk-screens.js';
import { regionScreens } from './region-screens.js';
import { rootRoute, seatRoute } from './root-route.js';

const elsewhereRoute = createRoute({ getParentRoute: () => seatRoute, path: '$', component: NotFoundPage });

/** Every screen. A feature adds its route here and, when it belongs in the menu, in `shell/navigation.ts`. */
const seatScreens = [worklistRoute, ...deskScreens, ...regionScreens, elsewhereRoute];
const developmentScreens = import.meta.env.DEV ? [partsRoute] : [];

export const routeTree = rootRoute.addChildren([
  signInRoute,
  seatChoiceRoute,
  intakeStatusRoute,
  takeoverRoute,
  intakeRoute,
  rightsRoute,
  whereToReportRoute,
  accessibilityRoute,
  seatRoute.addChildren([...seatScreens, ...developmentScreens]),
]);
