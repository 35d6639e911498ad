import { offerRoute, signalRoute, signalsRoute } from '../../features/signals/signals.route.js';

/** Screens of the desk of a municipality: signals and their way to the region. */
export const deskScreens = [signalsRoute, signalRoute, offerRoute] as const;
