import { phoneSignalRoute } from '../../features/intake/intake.route.js';
import { reportSystemsRoute } from '../../features/report-systems/report-systems.route.js';
import { reportRoute, reportsRoute } from '../../features/intake/member-report.route.js';
import { offerRoute, signalRoute, signalsRoute } from '../../features/signals/signals.route.js';

/** Screens of signals: of the desk of a municipality, and of who reports to one from inside. */
export const deskScreens = [
  signalsRoute,
  phoneSignalRoute,
  signalRoute,
  offerRoute,
  reportsRoute,
  reportRoute,
  reportSystemsRoute,
] as const;
