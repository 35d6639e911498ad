import { phoneSignalRoute } from '../../features/intake/intake.route.js';
import { reportSystemsRoute } from '../../features/report-systems/report-systems.route.js';
import { offerRoute, signalRoute, signalsRoute } from '../../features/signals/signals.route.js';

/** Screens of the desk of a municipality: signals and their way to the region. */
export const deskScreens = [signalsRoute, phoneSignalRoute, signalRoute, offerRoute, reportSystemsRoute] as const;
